package dev.stele.cli;

import dev.stele.align.Agreement;
import dev.stele.align.Alignment;
import dev.stele.align.SentenceAligner;
import dev.stele.align.TextPair;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.exchange.BeadLines;
import dev.stele.ingest.IngestException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stele bench align}. */
@Command(
    name = "align",
    mixinStandardHelpOptions = true,
    description = {
      "Sentences aligned per second, both sides counted, all passes included, after a warm-up.",
      "Without --set the text is made from the samples. 'growth' says how much faster than n log n the"
          + " time has grown since the row before: 1.00 is n log n. 'CPU s' counts all threads."
    })
final class BenchAlignCommand implements Callable<Integer> {
  private static final LanguagePair MADE = new LanguagePair(Language.CHINESE, Language.ENGLISH);
  private static final int WARM_UP_SIZE = 1_000;
  private static final double WARM_UP_SECONDS = 8;

  @Spec private CommandSpec spec;

  @Option(
      names = "--samples",
      defaultValue = "alignments",
      paramLabel = "DIR",
      description = "Where the text is made from. Default: ${DEFAULT-VALUE}.")
  private Path samples;

  @Option(
      names = "--max",
      defaultValue = "10000",
      paramLabel = "N",
      description =
          "1,000, 3,000, 10,000 and so on sentences a side, up to this. Default: ${DEFAULT-VALUE}.")
  private int max;

  @Option(
      names = "--sizes",
      paramLabel = "NxM",
      split = ",",
      description = "So many source by so many target sentences instead, such as 30000x40000.")
  private List<String> sizes = List.of();

  @Option(
      names = "--no-numbers",
      description = "A text without a digit; otherwise each sentence has a number of its own.")
  private boolean noNumbers;

  @Option(
      names = "--set",
      paramLabel = "DIR",
      description = "The texts of DIR/src and DIR/tgt, aligned together, instead of made ones.")
  private Optional<Path> set = Optional.empty();

  @Override
  public Integer call() throws IOException, IngestException {
    try (Aligners aligners = new Aligners(Settings.defaults())) {
      if (set.isPresent()) {
        benchSet(SentenceSet.read(set.get(), Optional.empty(), Optional.empty()), aligners);
      } else {
        benchMade(aligners.of(MADE));
      }
    }
    return 0;
  }

  private void benchSet(SentenceSet texts, Aligners aligners) {
    SentenceAligner aligner = aligners.of(texts.languages());
    Run.warmUp(() -> aligner.alignAll(texts.texts()), WARM_UP_SECONDS);
    Run run = Run.measure(() -> aligner.alignAll(texts.texts()));
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%-20s %10s %10s %10s %12s %8s%n",
        "set", "sentences", "seconds", "CPU s", "sentences/s", "heap MB");
    out.printf(
        "%-20s %10d %10.2f %10.2f %12.0f %8d%n",
        texts.name(),
        texts.sentences(),
        run.seconds(),
        run.cpuSeconds(),
        texts.sentences() / run.seconds(),
        run.heapMegabytes());
    out.flush();
  }

  private void benchMade(SentenceAligner aligner) throws IOException {
    List<BenchSentences.Sizes> rows = rows();
    BenchSentences sentences = new BenchSentences(samples);
    TextPair small =
        sentences.make(new BenchSentences.Sizes(WARM_UP_SIZE, WARM_UP_SIZE), !noNumbers).text();
    Run.warmUp(() -> aligner.align(small.source(), small.target()), WARM_UP_SECONDS);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%9s %9s %9s %9s %12s %8s %7s %6s%n",
        "source", "target", "seconds", "CPU s", "sentences/s", "heap MB", "growth", "F1");
    Optional<Row> before = Optional.empty();
    for (BenchSentences.Sizes size : rows) {
      BenchSentences.Made made = sentences.make(size, !noNumbers);
      List<Alignment> last = new ArrayList<>();
      Run run =
          Run.measure(
              () -> {
                last.clear();
                last.add(aligner.align(made.text().source(), made.text().target()));
              });
      Row row = new Row(size, run);
      out.printf(
          "%9d %9d %9.2f %9.2f %12.0f %8d %7s %6.3f%n",
          size.source(),
          size.target(),
          run.seconds(),
          run.cpuSeconds(),
          size.both() / run.seconds(),
          run.heapMegabytes(),
          before.map(b -> "%.2f".formatted(row.growthSince(b))).orElse("-"),
          Agreement.of(BeadLines.of(last.get(0)), made.gold()).f1());
      out.flush();
      before = Optional.of(row);
    }
  }

  private List<BenchSentences.Sizes> rows() {
    List<BenchSentences.Sizes> rows = new ArrayList<>();
    for (String text : sizes) {
      rows.add(BenchSentences.Sizes.parse(text));
    }
    if (rows.isEmpty()) {
      for (int size = Math.min(1_000, max); size <= max; size = next(size)) {
        rows.add(new BenchSentences.Sizes(size, size));
      }
    }
    return rows;
  }

  /** 1,000, 3,000, 10,000, 30,000 and so on. */
  private static int next(int size) {
    return Integer.toString(size).startsWith("1") ? size * 3 : size / 3 * 10;
  }

  /** What one size took. */
  private record Row(BenchSentences.Sizes sizes, Run run) {
    double growthSince(Row before) {
      return run.seconds() / before.run.seconds() / (work() / before.work());
    }

    private double work() {
      double n = sizes.both();
      return n * Math.log(n);
    }
  }
}
