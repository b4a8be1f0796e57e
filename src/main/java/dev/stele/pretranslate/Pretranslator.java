package dev.stele.pretranslate;

import dev.stele.memory.Matches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.sf.okapi.common.LocaleId;

/** Pretranslates files. Safe for use by several threads. */
public final class Pretranslator {
  private final Matches matches;
  private final ConversionLimits limits;

  /**
   * @param matches where segments are looked up
   * @param limits of the files that are read
   */
  public Pretranslator(Matches matches, ConversionLimits limits) {
    this.matches = matches;
    this.limits = limits;
  }

  /**
   * Reads a file to its end and cuts it into segments. Nothing is looked up before the result is
   * written.
   *
   * @param file an XLIFF, a DOCX or a plain text; it has to stay where it is until the result is
   *     closed
   * @param name the name that its owner gave it
   * @throws UnusableFileException where the file is none of these, is damaged, too large, or in
   *     other languages; the message says why
   * @throws IOException where the file cannot be read, or a file cannot be written in the folder
   *     for temporary files
   */
  public PretranslatedFile open(Path file, String name, Pretranslation request)
      throws IOException, UnusableFileException {
    if (Files.size(file) > limits.fileBytes()) {
      throw new UnusableFileException(
          "it has %d bytes; the limit is %d".formatted(Files.size(file), limits.fileBytes()));
    }
    FileKind kind = FileKind.of(file);
    if (kind == FileKind.XLIFF) {
      return open(file, request, Optional.empty());
    }
    Path xliff = Files.createTempFile("stele-", ".xlf");
    try {
      new Converter(limits)
          .convert(
              new ConversionProcess.Task(
                  file,
                  name,
                  kind,
                  request.languages(),
                  request.format().orElse(XliffVersion.V1_2),
                  limits.unpackedBytes(),
                  xliff));
      return open(xliff, request, Optional.of(xliff));
    } catch (IOException | UnusableFileException | RuntimeException e) {
      Files.deleteIfExists(xliff);
      throw e;
    }
  }

  private PretranslatedFile open(Path file, Pretranslation request, Optional<Path> temporary)
      throws IOException, UnusableFileException {
    XliffHead head = XliffHead.examine(file, request.languages());
    if (request.format().filter(format -> format != head.version()).isPresent()) {
      throw new UnusableFileException(
          "it is %s and stays so; it cannot be written as %s"
              .formatted(head.version(), request.format().get()));
    }
    String target = head.target().orElse(request.languages().target().tag());
    XliffForm form =
        switch (head.version()) {
          case V1_2 -> new Xliff12(LocaleId.fromString(head.source()), LocaleId.fromString(target));
          case V2_1 -> new Xliff2(head.source(), target);
        };
    List<SourceText> texts = form.read(file);
    return new PretranslatedFile(
        file, form, new Lookup(matches, request, texts), texts.size(), temporary);
  }
}
