package dev.stele.cli;

import dev.stele.align.SentenceAligner;
import dev.stele.document.Language;
import dev.stele.lexicon.Lexicon;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stele bench align}. */
@Command(
    name = "align",
    mixinStandardHelpOptions = true,
    description = "Sentences aligned per second, all passes included, and how time grows.")
final class BenchAlignCommand implements Callable<Integer> {
  /** One target sentence in so many is left out, so that the aligner has something to find. */
  private static final int OMITTED_ONE_IN = 50;

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
      description = "The most sentences a side. Default: ${DEFAULT-VALUE}.")
  private int max;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    SentenceAligner aligner =
        SentenceAligner.of(Language.CHINESE, Language.ENGLISH, Lexicon.seed());
    align(aligner, 500);
    align(aligner, 500);
    out.printf("%12s %12s %16s %12s%n", "a side", "seconds", "sentences/s", "heap MB");
    for (int size = Math.min(1_000, max); size <= max; size = next(size)) {
      long start = System.nanoTime();
      int sentences = align(aligner, size);
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf(
          "%12d %12.2f %16.0f %12d%n", size, seconds, sentences / seconds, PeakHeap.megabytes());
      out.flush();
    }
    return 0;
  }

  /** 1,000, 3,000, 10,000, 30,000 and so on. */
  private static int next(int size) {
    return Integer.toString(size).startsWith("1") ? size * 3 : size / 3 * 10;
  }

  private int align(SentenceAligner aligner, int size) throws IOException {
    BenchText text = new BenchText(samples);
    List<String> source = new ArrayList<>();
    List<String> target = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      TranslationUnit unit = text.next(i);
      source.add(unit.source().text());
      if (i % OMITTED_ONE_IN != 0) {
        target.add(unit.target().text());
      }
    }
    aligner.align(source, target);
    return source.size() + target.size();
  }
}
