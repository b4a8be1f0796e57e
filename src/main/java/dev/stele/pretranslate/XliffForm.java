package dev.stele.pretranslate;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/** Reads and writes one form of XLIFF. */
interface XliffForm {

  /**
   * The segments that can be translated, in order.
   *
   * @throws UnusableFileException where the file is not what it says; the message says why
   */
  List<SourceText> read(Path file) throws UnusableFileException;

  /**
   * Writes the file again, with what the memory has for its segments.
   *
   * @param lookup asked for each segment once, in the order in which they were read
   * @param out is flushed and left open
   * @param progress hears after each segment how many there have been
   */
  void write(Path file, Lookup lookup, OutputStream out, IntConsumer progress);
}
