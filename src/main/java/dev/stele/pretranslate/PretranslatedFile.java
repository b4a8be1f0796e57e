package dev.stele.pretranslate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** A file that has been read and is ready to be written with what the memory has for it. */
public final class PretranslatedFile implements AutoCloseable {
  private final Path file;
  private final XliffForm form;
  private final Lookup lookup;
  private final int segments;
  private final Optional<Path> temporary;

  PretranslatedFile(
      Path file, XliffForm form, Lookup lookup, int segments, Optional<Path> temporary) {
    this.file = file;
    this.form = form;
    this.lookup = lookup;
    this.segments = segments;
    this.temporary = temporary;
  }

  /**
   * Looks the segments up and writes the XLIFF, in one go; only once.
   *
   * @param out is flushed and left open
   * @param progress hears now and then how much has been looked up, 0 to 1; what it raises ends the
   *     work
   * @return how much of the file is known
   * @throws IOException where it cannot be written
   */
  public Analysis write(OutputStream out, DoubleConsumer progress) throws IOException {
    form.write(
        file, lookup, out, done -> progress.accept(segments == 0 ? 1 : (double) done / segments));
    out.flush();
    return lookup.analysis();
  }

  /** Removes what was needed in between. */
  @Override
  public void close() throws IOException {
    if (temporary.isPresent()) {
      Files.deleteIfExists(temporary.get());
    }
  }
}
