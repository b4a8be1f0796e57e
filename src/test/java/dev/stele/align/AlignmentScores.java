package dev.stele.align;

import dev.stele.document.Language;
import dev.stele.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures the aligner on sets of sentence-aligned texts: {@code SET/src/NAME}, {@code
 * SET/tgt/NAME}, {@code SET/gold/NAME.align}. Run it to see a table of all sets.
 */
public final class AlignmentScores {

  /**
   * A set of texts with their right alignments.
   *
   * @param name the folder's
   * @param source the language of {@code src}
   * @param target the language of {@code tgt}
   */
  public record GoldSet(String name, Language source, Language target) {}

  /** What an alignment of a set is worth: beads must be exactly right. */
  public record Score(int right, int found, int gold) {
    public double f1() {
      return 2.0 * right / (found + gold);
    }
  }

  /** Names and files of a set. */
  public record Texts(List<String> names, List<TextPair> texts, List<Set<String>> gold) {}

  public static final List<GoldSet> SETS =
      List.of(
          new GoldSet("mag", Language.ENGLISH, Language.CHINESE),
          new GoldSet("un-dev", Language.CHINESE, Language.ENGLISH),
          new GoldSet("un-dev-hard", Language.CHINESE, Language.ENGLISH),
          new GoldSet("mac-dev", Language.CHINESE, Language.ENGLISH),
          new GoldSet("ntrex-dev-zh-es", Language.CHINESE, Language.SPANISH));

  private AlignmentScores() {}

  public static Texts read(Path folder) throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(folder.resolve("src"))) {
      names = files.map(f -> f.getFileName().toString()).sorted().toList();
    }
    List<TextPair> texts = new ArrayList<>();
    List<Set<String>> gold = new ArrayList<>();
    for (String name : names) {
      texts.add(
          new TextPair(
              Files.readAllLines(folder.resolve("src").resolve(name)),
              Files.readAllLines(folder.resolve("tgt").resolve(name))));
      Set<String> beads = new HashSet<>();
      for (String line : Files.readAllLines(folder.resolve("gold").resolve(name + ".align"))) {
        beads.add(line.replace(" ", ""));
      }
      gold.add(beads);
    }
    return new Texts(names, texts, gold);
  }

  static String print(Bead bead) {
    return print(bead.source()) + ":" + print(bead.target());
  }

  private static String print(Span span) {
    StringBuilder text = new StringBuilder("[");
    for (int i = span.start(); i < span.end(); i++) {
      text.append(i > span.start() ? "," : "").append(i);
    }
    return text.append(']').toString();
  }

  static Score score(List<Alignment> alignments, List<Set<String>> gold) {
    int right = 0;
    int found = 0;
    int all = 0;
    for (int k = 0; k < alignments.size(); k++) {
      found += alignments.get(k).beads().size();
      all += gold.get(k).size();
      for (Bead bead : alignments.get(k).beads()) {
        right += gold.get(k).contains(print(bead)) ? 1 : 0;
      }
    }
    return new Score(right, found, all);
  }

  /**
   * Prints the table.
   *
   * @param args the folder of all sets, then (perhaps) a folder to which the alignments are written
   */
  public static void main(String[] args) throws IOException {
    Path sets = Path.of(args.length > 0 ? args[0] : "../shared/data/sentences");
    System.err.printf("%-18s %8s %10s%n", "set", "F1", "segments/s");
    for (GoldSet set : SETS) {
      Texts texts = read(sets.resolve(set.name()));
      SentenceAligner aligner = SentenceAligner.of(set.source(), set.target(), Lexicon.seed());
      long start = System.nanoTime();
      List<Alignment> alignments = aligner.alignAll(texts.texts());
      double seconds = (System.nanoTime() - start) / 1e9;
      int segments = alignments.stream().mapToInt(a -> a.sourceSize() + a.targetSize()).sum();
      System.err.printf(
          Locale.ROOT,
          "%-18s %8.4f %10.0f%n",
          set.name(),
          score(alignments, texts.gold()).f1(),
          segments / seconds);
      if (args.length > 1) {
        write(Path.of(args[1]).resolve(set.name()), texts.names(), alignments);
      }
    }
  }

  private static void write(Path folder, List<String> names, List<Alignment> alignments)
      throws IOException {
    Files.createDirectories(folder);
    for (int k = 0; k < alignments.size(); k++) {
      Files.write(
          folder.resolve(names.get(k) + ".align"),
          alignments.get(k).beads().stream().map(AlignmentScores::print).toList());
    }
  }
}
