package dev.stele.cli;

import dev.stele.exchange.TmxReader;
import dev.stele.ingest.DocumentSet;
import dev.stele.ingest.DocumentSet.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stele ingest}. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Takes documents, paired by their symbols, and TMX files into the memory.")
final class IngestCommand implements Callable<Integer> {
  private static final Pattern DOCUMENT =
      Pattern.compile(".*\\.(pdf|docx?|rtf|odt|html?|txt)", Pattern.CASE_INSENSITIVE);

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files, or folders that are searched for PDF, DOCX, DOC, RTF, ODT, HTML, text and TMX.")
  private List<Path> paths = List.of();

  @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: data.")
  private Optional<Path> data;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many documents are read and aligned at the same time. Default: as many as there are processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  private int failures;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads is 1 or more, not " + threads);
    }
    Settings settings = Settings.defaults();
    List<Path> files = files();
    int together = Math.max(1, Math.min(threads, files.size()));
    try (DataFolder folder = DataFolder.open(data.orElse(settings.dataFolder()));
        Stages stages = new Stages(settings, together);
        DocumentSet documents =
            new DocumentSet(
                stages.reader(), stages.maker(), folder.memory(), together, this::tell);
        TerminalProgress progress = TerminalProgress.start("ingesting")) {
      for (int i = 0; i < files.size(); i++) {
        Path file = files.get(i);
        progress.report((double) i / files.size(), file.getFileName().toString());
        if (isTmx(file)) {
          addTmx(file, folder);
        } else {
          documents.add(file);
        }
      }
      documents.finish();
      documents.alone().stream()
          .sorted()
          .forEach(f -> fail(f + ": no other language version of it was found"));
      folder.index().follow(folder.memory());
    }
    return failures == 0 ? 0 : 1;
  }

  private void addTmx(Path file, DataFolder folder) throws IOException {
    try {
      TmxReader.Report report = TmxReader.read(file, folder.memory()::add);
      spec.commandLine()
          .getOut()
          .printf("%s: %d units, %d of them new%n", file, report.units(), report.added());
      report
          .skipped()
          .forEach(
              skipped -> fail("%s: line %d: %s".formatted(file, skipped.line(), skipped.reason())));
    } catch (TmxReader.NotTmxException e) {
      fail(file + ": " + e.getMessage());
    }
  }

  private void tell(Result result) {
    if (result instanceof Result.Stored stored) {
      spec.commandLine()
          .getOut()
          .printf(
              "%s %s: %d units, %s%n",
              stored.bitext().source().reference(),
              stored.bitext().languages(),
              stored.bitext().units().size(),
              stored.outcome().name().toLowerCase(Locale.ROOT));
    } else if (result instanceof Result.Derived derived) {
      spec.commandLine()
          .getOut()
          .printf(
              "%s %s: %d units, derived through %s%n",
              derived.bitext().source().reference(),
              derived.bitext().languages(),
              derived.bitext().units().size(),
              derived.bitext().derivedThrough().orElseThrow());
    } else if (result instanceof Result.PassedOver passedOver) {
      spec.commandLine().getOut().println(passedOver.reason());
    } else if (result instanceof Result.Refused refused) {
      fail(refused.reason());
    }
  }

  private void fail(String reason) {
    failures++;
    PrintWriter err = spec.commandLine().getErr();
    err.println("stele ingest: " + reason);
    err.flush();
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
      if (Files.isDirectory(path)) {
        try (Stream<Path> tree = Files.walk(path)) {
          tree.filter(
                  f ->
                      Files.isRegularFile(f)
                          && (isTmx(f) || DOCUMENT.matcher(f.toString()).matches()))
              .sorted()
              .forEach(files::add);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static boolean isTmx(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".tmx") || name.endsWith(".tmx.gz");
  }
}
