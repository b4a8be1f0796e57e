package dev.stele.cli;

import dev.stele.document.Language;
import dev.stele.extract.ExtractedDocument;
import dev.stele.extract.ExtractionException;
import dev.stele.extract.Extractor;
import dev.stele.extract.PlainText;
import dev.stele.ingest.IngestException;
import dev.stele.structure.OutlineReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stele extract}. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Prints the clean text of a document, a paragraph a line.")
final class ExtractCommand implements Callable<Integer> {
  private enum Format {
    TEXT,
    JSON
  }

  @Parameters(paramLabel = "FILE", description = "PDF, DOCX, DOC, RTF, ODT, HTML or text.")
  private Path file;

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "The language of the document; found where it is not given.")
  private Optional<Language> language;

  @Option(
      names = "--format",
      defaultValue = "text",
      description =
          "text: labels kept; json: with paths, pages and kinds. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; standard output where it is not given.")
  private Optional<Path> output;

  @Override
  public Integer call() throws IngestException, IOException {
    ExtractedDocument document;
    try (Extractor extractor = Stages.extractor(Settings.defaults(), 1)) {
      document = extractor.extract(file, language);
    } catch (ExtractionException e) {
      throw new IngestException(file + ": " + e.explanation(), e);
    }
    Output.write(
        output,
        out -> {
          if (format == Format.TEXT) {
            out.write(PlainText.of(document).getBytes(StandardCharsets.UTF_8));
          } else {
            OutlineJson.write(
                OutlineReader.load().outline(document.masthead(), document.blocks()), out);
          }
        });
    return 0;
  }
}
