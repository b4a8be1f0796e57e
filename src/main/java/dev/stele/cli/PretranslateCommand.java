package dev.stele.cli;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.ingest.IngestException;
import dev.stele.ingest.TemplateAdapter;
import dev.stele.memory.Matches;
import dev.stele.pretranslate.Analysis;
import dev.stele.pretranslate.ConversionLimits;
import dev.stele.pretranslate.PretranslatedFile;
import dev.stele.pretranslate.Pretranslation;
import dev.stele.pretranslate.Pretranslator;
import dev.stele.pretranslate.UnusableFileException;
import dev.stele.pretranslate.XliffVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stele pretranslate}. */
@Command(
    name = "pretranslate",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a file as XLIFF with what the memory has for its segments, and counts them by match.",
      "An XLIFF stays the file that it was, with the matches added."
    })
final class PretranslateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "XLIFF 1.2, 2.0 or 2.1, DOCX, or text.")
  private Path file;

  @Option(
      names = "--source",
      required = true,
      paramLabel = "LANGUAGE",
      description = "The language of the file.")
  private Language source;

  @Option(
      names = "--target",
      required = true,
      paramLabel = "LANGUAGE",
      description = "The language it is to be translated into.")
  private Language target;

  @Option(
      names = {"-o", "--output", "--out"},
      paramLabel = "FILE",
      description = "Where to write; standard output where it is not given.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "xliff1.2|xliff2.1",
      description = "The form of XLIFF. Default: that of an XLIFF, and xliff1.2 of other files.")
  private Optional<XliffVersion> format = Optional.empty();

  @Option(
      names = "--min",
      defaultValue = "70",
      paramLabel = "N",
      description = "The least percentage of a match, 50 to 100. Default: ${DEFAULT-VALUE}.")
  private int min;

  @Option(
      names = "--limit",
      defaultValue = "5",
      paramLabel = "N",
      description = "How many matches of a segment at most, 1 to 50. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--fill",
      defaultValue = "100",
      paramLabel = "N",
      description =
          "The least percentage of a match that becomes the target, 50 to 101. Default: ${DEFAULT-VALUE}.")
  private int fill;

  @Mixin private FilterOptions filters;

  @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: data.")
  private Optional<Path> data = Optional.empty();

  @Override
  public Integer call() throws IOException, IngestException {
    Pretranslation request =
        new Pretranslation(
            new LanguagePair(source, target), format, min, limit, fill, filters.filter());
    Settings settings = Settings.defaults();
    try (DataFolder folder = DataFolder.openExisting(data.orElse(settings.dataFolder()))) {
      Matches matches = folder.index().matches(settings.penalties(), new TemplateAdapter());
      Pretranslator pretranslator = pretranslator(settings, matches);
      try (PretranslatedFile read =
          pretranslator.open(file, file.getFileName().toString(), request)) {
        tell(write(read));
      }
    } catch (UnusableFileException e) {
      throw new IngestException(file + ": " + e.getMessage(), e);
    }
    return 0;
  }

  /** What pretranslates within the limits of these settings. */
  static Pretranslator pretranslator(Settings settings, Matches matches) {
    return new Pretranslator(
        matches,
        new ConversionLimits(
            settings.fileMegabytes() * 1_000_000L,
            settings.heapMegabytes(),
            Duration.ofSeconds(settings.seconds())));
  }

  private Analysis write(PretranslatedFile read) throws IOException {
    AtomicReference<Analysis> analysis = new AtomicReference<>();
    try (TerminalProgress progress = TerminalProgress.start("pretranslating")) {
      Output.write(
          output,
          out ->
              analysis.set(
                  read.write(out, share -> progress.report(share, file.getFileName().toString()))));
    }
    return analysis.get();
  }

  /** The table stands beside the file, not in it. */
  private void tell(Analysis analysis) {
    PrintWriter printer =
        output.isPresent() ? spec.commandLine().getOut() : spec.commandLine().getErr();
    printer.println(analysis.table());
    printer.printf("%d targets filled%n", analysis.filled());
    printer.flush();
  }
}
