package dev.stele.align;

import dev.stele.document.Mark;
import dev.stele.lexicon.PlacedUnit;
import dev.stele.lexicon.UnitStatistics;
import dev.stele.lexicon.Units;
import dev.stele.lexicon.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** One of two texts that are compared, as units at their places; units may overlap. */
final class PlacedText {
  /** What may stand between two words that belong together. */
  private static final String JOINTS = " \u00a0-\u2010\u2011";

  /** Han characters of grammar that no word of other languages answers. */
  private static final String PARTICLES = "的了着之";

  /** How many of the units of a text compete for a translation; the others overlap them. */
  private static final double COMPETITION = 0.3;

  /** The share of a text from which on a word is frequent. */
  private static final double FREQUENT = 0.004;

  private static final int MOST_BETWEEN = 3;

  private static final int MOST_SHORT = 3;

  /** How far neighbours are believed that no lexicon has, and that may be no word. */
  private static final double CHANCE_NEIGHBOURS = 0.5;

  private final String text;
  private final List<PlacedUnit> units;
  private final Vocabulary vocabulary;
  private final UnitStatistics statistics;
  private final IntPredicate known;
  private final double[] trust;

  /**
   * Holds a text.
   *
   * @param units the units of the text; all are among those that {@code statistics} is of
   * @param known tells the units that an entry of the lexicon has
   */
  PlacedText(
      String text,
      List<PlacedUnit> units,
      Vocabulary vocabulary,
      UnitStatistics statistics,
      IntPredicate known) {
    this.text = text;
    this.units = List.copyOf(units);
    this.vocabulary = vocabulary;
    this.statistics = statistics;
    this.known = known;
    trust = this.units.stream().mapToDouble(this::trust).toArray();
  }

  /** Only the units that lie within one of these places. */
  PlacedText within(List<Mark> places) {
    List<PlacedUnit> some =
        units.stream().filter(unit -> indexAround(places, unit.place()) >= 0).toList();
    return new PlacedText(text, some, vocabulary, statistics, known);
  }

  int size() {
    return units.size();
  }

  int unit(int index) {
    return units.get(index).unit();
  }

  Mark place(int index) {
    return units.get(index).place();
  }

  Units.Kind kind(int index) {
    return Units.kind(vocabulary.unit(unit(index)));
  }

  /** Where in the text a unit stands, 0 to 1. */
  double position(int index) {
    return (place(index).start() + place(index).end()) / (2.0 * text.length());
  }

  boolean overlap(int one, int other) {
    return place(one).start() < place(other).end() && place(other).start() < place(one).end();
  }

  /** How frequent a unit is anywhere. */
  double share(int index) {
    return statistics.share(unit(index));
  }

  /** How likely one unit of the other side is beside this one without being its translation. */
  double background(int index) {
    double translated = statistics.translated(unit(index));
    return COMPETITION
        * (translated == 0 ? share(index) : (1 - translated) / translated * share(index));
  }

  /** How far what is said of a unit is believed, 0 to 1. */
  double trust(int index) {
    return trust[index];
  }

  private double trust(PlacedUnit unit) {
    String piece = text.substring(unit.place().start(), unit.place().end());
    if (PARTICLES.contains(piece)) {
      return 0;
    }
    if (piece.length() == 1
        || !Character.isIdeographic(piece.charAt(0))
        || Units.kind(vocabulary.unit(unit.unit())) != Units.Kind.WORD) {
      return 1;
    }
    if (known.test(unit.unit())) {
      return 1;
    }
    boolean isWord = piece.chars().allMatch(c -> Character.isLetter(c) && PARTICLES.indexOf(c) < 0);
    return isWord ? CHANCE_NEIGHBOURS : 0;
  }

  /**
   * Cuts the text into words: the units that together are worth most, none of which overlaps
   * another.
   *
   * @param values what each unit is worth
   * @return places in order
   */
  List<Mark> words(double[] values) {
    Integer[] order = new Integer[units.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.comparing((Integer i) -> place(i).end()).thenComparing(i -> -place(i).start()));
    double[] best = new double[order.length + 1];
    int[] free = new int[order.length + 1];
    for (int k = 1; k <= order.length; k++) {
      int unit = order[k - 1];
      int before = k - 1;
      while (before > 0 && place(order[before - 1]).end() > place(unit).start()) {
        before--;
      }
      free[k] = before;
      best[k] = Math.max(best[k - 1], best[before] + values[unit]);
    }
    List<Mark> words = new ArrayList<>();
    int k = order.length;
    while (k > 0) {
      if (best[k] == best[k - 1]) {
        k--;
      } else {
        words.add(0, place(order[k - 1]));
        k = free[k];
      }
    }
    return words;
  }

  /** The index of the place, among places in order, that has another within; -1 where none has. */
  static int indexAround(List<Mark> places, Mark inner) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).start() <= inner.start() && inner.end() <= places.get(i).end()) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether a word has so few letters that it is mostly one of grammar: of, the, del; but not the
   * non of a compound.
   */
  boolean isShort(Mark place) {
    String word = text.substring(place.start(), place.end());
    return word.length() <= MOST_SHORT
        && !text.startsWith("-", place.end())
        && !text.startsWith("-", place.start() - 1)
        && word.chars().allMatch(c -> Character.isLetter(c) && !Character.isIdeographic(c));
  }

  /**
   * Whether two places are neighbours: nothing stands between them but a few frequent words, such
   * as those of grammar.
   */
  boolean isNear(Mark before, Mark after) {
    List<PlacedUnit> between =
        units.stream()
            .filter(
                unit -> unit.place().start() >= before.end() && unit.place().end() <= after.start())
            .toList();
    return between.size() <= MOST_BETWEEN
        && between.stream()
            .allMatch(unit -> statistics.share(unit.unit()) >= FREQUENT || isShort(unit.place()))
        && text.substring(before.end(), after.start())
            .chars()
            .allMatch(c -> JOINTS.indexOf(c) >= 0 || Character.isLetter(c));
  }

  /** Whether a unit that an entry of the lexicon has lies across the border of two neighbours. */
  boolean isOneWord(Mark before, Mark after) {
    return units.stream()
        .anyMatch(
            unit ->
                known.test(unit.unit())
                    && unit.place().start() < before.end()
                    && unit.place().end() > after.start());
  }
}
