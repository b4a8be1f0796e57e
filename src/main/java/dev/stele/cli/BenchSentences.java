package dev.stele.cli;

import dev.stele.align.TextPair;
import dev.stele.exchange.BeadLines;
import dev.stele.exchange.GoldTable;
import dev.stele.exchange.GoldTable.GoldBead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Chinese and English text of any length, with its right alignment, for measuring. A sentence is
 * put together from one to three sentences of the sample documents, taken as clauses, none of which
 * has a digit. The longer side has some sentences in two, and one sentence in fifty is left out of
 * it. The same sizes give the same text.
 */
final class BenchSentences {
  private static final long SEED = 20_260_101L;
  private static final int OMITTED_ONE_IN = 50;
  private static final int MOST_CLAUSES = 3;

  /** Shorter ones are names and titles, which repeat. */
  private static final int FEWEST_LETTERS = 25;

  private static final Pattern SIZES = Pattern.compile("(\\d{1,8})x(\\d{1,8})");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
  private static final Pattern END = Pattern.compile("[.;:。；：]+$");

  private final List<GoldBead> clauses = new ArrayList<>();

  /**
   * How many sentences a side has.
   *
   * @param source at least 1
   * @param target at least 1; neither side is nearly twice as long as the other
   */
  record Sizes(int source, int target) {
    Sizes {
      int fewer = Math.min(source, target);
      if (fewer < 1 || Math.max(source, target) > 2 * fewer - 2 * (fewer / OMITTED_ONE_IN)) {
        throw new IllegalArgumentException(
            "sizes are 1 and more a side, and one not nearly twice the other, not %dx%d"
                .formatted(source, target));
      }
    }

    /** Reads sizes such as {@code 30000x40000}. */
    static Sizes parse(String text) {
      Matcher sizes = SIZES.matcher(text);
      if (!sizes.matches()) {
        throw new IllegalArgumentException("'" + text + "' are no sizes, such as 30000x40000");
      }
      return new Sizes(Integer.parseInt(sizes.group(1)), Integer.parseInt(sizes.group(2)));
    }

    /** How many sentences both sides have together. */
    int both() {
      return source + target;
    }
  }

  /**
   * A text and how it is to be aligned.
   *
   * @param text both sides
   * @param gold the right beads in order
   */
  record Made(TextPair text, List<BeadLines.Line> gold) {}

  BenchSentences(Path samples) throws IOException {
    for (Path table : SampleDocuments.goldTables(samples)) {
      if (table.getFileName().toString().equals("gold.zh-en.tsv")) {
        GoldTable.read(table).beads().stream().filter(BenchSentences::fits).forEach(clauses::add);
      }
    }
    if (clauses.isEmpty()) {
      throw new IOException(samples + ": no gold.zh-en.tsv to make text from");
    }
  }

  private static boolean fits(GoldBead bead) {
    return bead.isPair()
        && bead.target().length() >= FEWEST_LETTERS
        && !DIGIT.matcher(bead.source() + bead.target()).find();
  }

  /**
   * Makes a text.
   *
   * @param numbered whether every sentence ends with a number of its own
   */
  Made make(Sizes sizes, boolean numbered) {
    boolean sourceIsLonger = sizes.source() > sizes.target();
    List<String> source = new ArrayList<>();
    List<String> target = new ArrayList<>();
    List<BeadLines.Line> gold = new ArrayList<>();
    Random random = new Random(SEED);
    for (int parts : parts(sizes, random)) {
      List<GoldBead> drawn = draw(random, Math.max(1, parts));
      String number = numbered ? " (" + gold.size() + ")" : "";
      int sources = sourceIsLonger ? parts : 1;
      int targets = sourceIsLonger ? 1 : parts;
      gold.add(new BeadLines.Line(next(source.size(), sources), next(target.size(), targets)));
      source.addAll(
          sentences(drawn.stream().map(GoldBead::source).toList(), sources, "；", number + "。"));
      target.addAll(
          sentences(drawn.stream().map(GoldBead::target).toList(), targets, "; ", number + "."));
    }
    return new Made(new TextPair(source, target), List.copyOf(gold));
  }

  /** For each sentence of the shorter side: how many the longer one has for it, in random order. */
  private static List<Integer> parts(Sizes sizes, Random random) {
    int fewer = Math.min(sizes.source(), sizes.target());
    int omitted = fewer / OMITTED_ONE_IN;
    int divided = Math.max(sizes.source(), sizes.target()) - fewer + omitted;
    List<Integer> parts = new ArrayList<>(Collections.nCopies(fewer, 1));
    Collections.fill(parts.subList(0, omitted), 0);
    Collections.fill(parts.subList(omitted, omitted + divided), 2);
    Collections.shuffle(parts, random);
    return parts;
  }

  private List<GoldBead> draw(Random random, int fewest) {
    int count = fewest + random.nextInt(MOST_CLAUSES - fewest + 1);
    return random.ints(count, 0, clauses.size()).mapToObj(clauses::get).toList();
  }

  private static List<Integer> next(int first, int count) {
    return IntStream.range(first, first + count).boxed().toList();
  }

  /** The clauses in so many sentences: none, all in one, or the first apart from the others. */
  private static List<String> sentences(List<String> clauses, int count, String mark, String end) {
    List<String> bare = clauses.stream().map(c -> END.matcher(c).replaceFirst("")).toList();
    return switch (count) {
      case 0 -> List.of();
      case 1 -> List.of(String.join(mark, bare) + end);
      default -> List.of(bare.get(0) + end, String.join(mark, bare.subList(1, bare.size())) + end);
    };
  }
}
