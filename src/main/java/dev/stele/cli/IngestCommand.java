package dev.stele.cli;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.exchange.BeadFiles;
import dev.stele.exchange.LinePairs;
import dev.stele.ingest.BitextReview;
import dev.stele.ingest.DocumentSet;
import dev.stele.ingest.DocumentSet.Result;
import dev.stele.ingest.IngestException;
import dev.stele.ingest.Progress;
import dev.stele.ingest.TaughtLexicon;
import dev.stele.ingest.UnitImport;
import dev.stele.memory.BitextId;
import dev.stele.memory.ImportReport;
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
    description = {
      "Takes documents, paired by their symbols, and files of units into the memory.",
      "Takes back bitexts that were exported and corrected: see docs/formats.md.",
      "With --lines: takes in two texts of which each line translates the same line of the other."
    })
final class IngestCommand implements Callable<Integer> {
  private static final Pattern DOCUMENT =
      Pattern.compile(".*\\.(pdf|docx?|rtf|odt|html?|txt)", Pattern.CASE_INSENSITIVE);

  /** Files of units or of beads, when they are named and not found in a folder. */
  private static final Pattern EXCHANGE =
      Pattern.compile(".*\\.(tsv|xlsx|jsonl|ladder|beads|xml|zip)");

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files, or folders that are searched for PDF, DOCX, DOC, RTF, ODT, HTML, text and TMX. Units: TMX, TSV, XLSX, JSONL. Corrected bitexts: InterText, ladder, TSV, XLSX, JSONL, beads, or a ZIP.")
  private List<Path> paths = List.of();

  @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: data.")
  private Optional<Path> data;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many documents are read and aligned at the same time. Default: as many as there are processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--lines",
      description = "PATH is SOURCE and TARGET: each line of the one translates that of the other.")
  private boolean lines;

  @Option(
      names = "--source-lang",
      paramLabel = "LANGUAGE",
      description = "With --lines: the language of SOURCE; found where it is not given.")
  private Optional<Language> sourceLanguage = Optional.empty();

  @Option(
      names = "--target-lang",
      paramLabel = "LANGUAGE",
      description = "With --lines: the language of TARGET; found where it is not given.")
  private Optional<Language> targetLanguage = Optional.empty();

  @Option(
      names = "--bitext",
      paramLabel = "ID",
      description = "PATH is a corrected file of this bitext; needed where the file names none.")
  private Optional<BitextId> bitext = Optional.empty();

  @Option(
      names = "--reviewed",
      description = "With corrected bitexts: you vouch for all of their beads, marked or not.")
  private boolean reviewed;

  private int failures;

  @Override
  public Integer call() throws IOException, InterruptedException, IngestException {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads is 1 or more, not " + threads);
    }
    if (!lines && (sourceLanguage.isPresent() || targetLanguage.isPresent())) {
      throw new ParameterException(
          spec.commandLine(), "--source-lang and --target-lang go with --lines");
    }
    if (bitext.isPresent() && (lines || paths.size() != 1)) {
      throw new ParameterException(
          spec.commandLine(), "--bitext goes with one file, which says how that bitext is to be");
    }
    Settings settings = Settings.defaults();
    try (DataFolder folder = DataFolder.open(data.orElse(settings.dataFolder()));
        TerminalProgress progress = TerminalProgress.start("ingesting")) {
      TaughtLexicon lexicon = folder.lexicon();
      if (lines) {
        addLines(folder);
      } else {
        addFiles(settings, folder, lexicon, progress);
      }
      folder.index().follow(folder.memory());
      progress.teach(lexicon, folder.memory());
    }
    return failures == 0 ? 0 : 1;
  }

  private void addFiles(
      Settings settings, DataFolder folder, TaughtLexicon lexicon, TerminalProgress progress)
      throws IOException, InterruptedException {
    List<Path> files = files();
    int together = Math.max(1, Math.min(threads, files.size()));
    try (Stages stages = new Stages(settings, together, lexicon::lexicon);
        DocumentSet documents =
            new DocumentSet(
                stages.reader(), stages.maker(), folder.memory(), together, this::tell)) {
      for (int i = 0; i < files.size(); i++) {
        Path file = files.get(i);
        progress.report((double) i / files.size(), file.getFileName().toString());
        if (isCorrected(file)) {
          addCorrected(file, folder);
        } else if (isUnits(file)) {
          double before = (double) i / files.size();
          addUnits(
              file,
              folder,
              (share, doing) ->
                  progress.report(
                      before + share / files.size(), file.getFileName() + ", " + doing));
        } else {
          documents.add(file);
        }
      }
      documents.finish();
      documents.alone().stream()
          .sorted()
          .forEach(f -> fail(f + ": no other language version of it was found"));
    }
  }

  private void addLines(DataFolder folder) throws IOException, IngestException {
    if (paths.size() != 2) {
      throw new ParameterException(
          spec.commandLine(),
          "--lines wants SOURCE and TARGET, not %d files".formatted(paths.size()));
    }
    Path source = paths.get(0);
    Path target = paths.get(1);
    LanguagePair languages =
        SentenceSet.languages(
            sourceLanguage,
            source,
            SentenceSet.lines(source),
            targetLanguage,
            target,
            SentenceSet.lines(target));
    LinePairs.Report report = LinePairs.read(source, target, languages, folder.memory()::add);
    spec.commandLine()
        .getOut()
        .printf(
            "%s %s: %d units, %d of them new; %d lines left out, blank in one of the two%n",
            source, languages, report.units(), report.added(), report.blank());
  }

  private boolean isCorrected(Path file) throws IOException {
    return bitext.isPresent()
        || (EXCHANGE.matcher(name(file)).matches() && BeadFiles.isOfBeads(file));
  }

  private void addCorrected(Path file, DataFolder folder) throws IOException {
    try {
      BitextReview.Result result =
          new BitextReview(new ExchangeFormats(), folder.memory()).run(file, bitext, reviewed);
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %s %s %s%n",
              file,
              result.bitext().source().reference(),
              result.bitext().languages(),
              result.summary());
    } catch (IngestException e) {
      fail(file + ": " + e.getMessage() + "; nothing was taken of it");
    }
  }

  private void addUnits(Path file, DataFolder folder, Progress progress) throws IOException {
    UnitImport imports =
        new UnitImport(
            new ExchangeFormats(),
            folder.memory(),
            least -> folder.index().follow(folder.memory(), least));
    try {
      ImportReport report = imports.run(file, progress);
      spec.commandLine()
          .getOut()
          .printf("%s: %d units, %d of them new%n", file, report.units(), report.added());
      report
          .examples()
          .forEach(
              skipped -> fail("%s: line %d: %s".formatted(file, skipped.line(), skipped.reason())));
      if (report.skipped() > report.examples().size()) {
        fail(
            "%s: %d more units were left out"
                .formatted(file, report.skipped() - report.examples().size()));
      }
    } catch (IngestException e) {
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
          List<Path> found =
              tree.filter(
                      f ->
                          Files.isRegularFile(f)
                              && (isTmx(f) || DOCUMENT.matcher(f.toString()).matches()))
                  .sorted()
                  .toList();
          if (found.isEmpty()) {
            fail(path + ": the folder holds no document and no TMX; name other files one by one");
          }
          files.addAll(found);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static boolean isTmx(Path file) {
    return name(file).endsWith(".tmx") || name(file).endsWith(".tmx.gz");
  }

  private static boolean isUnits(Path file) {
    return isTmx(file) || EXCHANGE.matcher(name(file)).matches();
  }

  private static String name(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }
}
