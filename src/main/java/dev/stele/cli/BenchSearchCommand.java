package dev.stele.cli;

import dev.stele.document.Language;
import dev.stele.memory.Change;
import dev.stele.memory.ConcordancePage;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.TextQuery;
import dev.stele.search.LuceneConcordance;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stele bench search}. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Units indexed per second, and how long a concordance query takes.")
final class BenchSearchCommand implements Callable<Integer> {
  private static final int BATCH = 5_000;
  private static final int WARM_UP = 200;
  private static final int ROUNDS = 500;

  @Spec private CommandSpec spec;

  @Option(
      names = "--samples",
      defaultValue = "alignments",
      paramLabel = "DIR",
      description = "Where the text is made from. Default: ${DEFAULT-VALUE}.")
  private Path samples;

  @Option(
      names = "--units",
      defaultValue = "100000",
      paramLabel = "N",
      description = "How many units to index. Default: ${DEFAULT-VALUE}.")
  private int units;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("stele-bench");
    try (LuceneConcordance index = LuceneConcordance.open(folder)) {
      long start = System.nanoTime();
      index(index);
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf("indexed %d units in %.1f s: %.0f a second%n", units, seconds, units / seconds);
      out.printf("%-28s %10s %10s %10s%n", "query", "hits", "p50 ms", "p99 ms");
      measure(out, index, "一个汉字", "的", Language.CHINESE);
      measure(out, index, "短语", "会员国", Language.CHINESE);
      measure(out, index, "phrase", "the General Assembly", Language.ENGLISH);
      measure(out, index, "word", "report", Language.ENGLISH);
      measure(out, index, "nothing", "zyzzyva", Language.ENGLISH);
    } finally {
      delete(folder);
    }
    return 0;
  }

  private void index(LuceneConcordance index) throws IOException {
    BenchText text = new BenchText(samples);
    List<Change> changes = new ArrayList<>();
    for (int i = 1; i <= units; i++) {
      changes.add(new Change.Put(i, text.next(i), i));
      if (changes.size() == BATCH || i == units) {
        index.apply(changes);
        changes.clear();
      }
    }
  }

  private static void measure(
      PrintWriter out, LuceneConcordance index, String name, String phrase, Language language) {
    ConcordanceQuery query = ConcordanceQuery.of(new TextQuery.Phrase(phrase), language);
    for (int i = 0; i < WARM_UP; i++) {
      index.search(query);
    }
    long[] nanos = new long[ROUNDS];
    long hits = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      ConcordancePage page = index.search(query);
      nanos[i] = System.nanoTime() - start;
      hits = page.total().value();
    }
    Arrays.sort(nanos);
    out.printf(
        "%-28s %10d %10.2f %10.2f%n",
        name + " " + phrase, hits, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 99 / 100] / 1e6);
    out.flush();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
