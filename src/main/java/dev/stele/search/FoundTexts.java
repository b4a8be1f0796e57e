package dev.stele.search;

import dev.stele.memory.Penalties;
import dev.stele.memory.Penalty.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Units that were found, one for each pair of texts: that of the highest score and newest date. */
final class FoundTexts {

  /**
   * Two texts, by their digests.
   *
   * @param source that of the side that was searched
   * @param target that of the other
   */
  record Texts(long source, long target) {}

  /**
   * A unit that was found.
   *
   * @param document its number in the index
   * @param texts what it says
   * @param likeness its score before penalties
   * @param reasons for penalties, in their order
   * @param score after penalties
   * @param date of its document, as the day since 1970; the least number where it has none
   * @param place where it stands in the memory
   */
  record FoundUnit(
      int document,
      Texts texts,
      int likeness,
      Set<Reason> reasons,
      int score,
      long date,
      long place) {

    /** The same unit with a score from another likeness and for other reasons. */
    FoundUnit with(int newLikeness, Set<Reason> newReasons, Penalties penalties) {
      int points = newReasons.stream().mapToInt(penalties::points).sum();
      return new FoundUnit(
          document, texts, newLikeness, newReasons, Math.max(0, newLikeness - points), date, place);
    }

    /** The highest score first, of equal ones the newest, then what is reviewed. */
    static final Comparator<FoundUnit> BEST_FIRST =
        Comparator.comparingInt(FoundUnit::score)
            .thenComparingLong(FoundUnit::date)
            .thenComparing(unit -> !unit.reasons.contains(Reason.UNREVIEWED))
            .reversed()
            .thenComparingLong(FoundUnit::place);
  }

  private static final class Group {
    private FoundUnit best;
    private int size;

    private Group(FoundUnit first, int size) {
      this.best = first;
      this.size = size;
    }
  }

  private final Map<Texts, Group> groups = new HashMap<>();

  void add(FoundUnit unit) {
    add(unit, 1);
  }

  /** Adds what was found elsewhere. */
  void addAll(FoundTexts others) {
    others.groups.values().forEach(group -> add(group.best, group.size));
  }

  private void add(FoundUnit unit, int occurrences) {
    Group group = groups.get(unit.texts());
    if (group == null) {
      groups.put(unit.texts(), new Group(unit, occurrences));
      return;
    }
    group.size += occurrences;
    if (FoundUnit.BEST_FIRST.compare(unit, group.best) < 0) {
      group.best = unit;
    }
  }

  /** Of each pair of texts the best unit, the best first. */
  List<FoundUnit> bestFirst() {
    List<FoundUnit> best = new ArrayList<>();
    groups.values().forEach(group -> best.add(group.best));
    best.sort(FoundUnit.BEST_FIRST);
    return best;
  }

  /** How many units with the same texts were found, from 0. */
  int occurrences(FoundUnit unit) {
    Group group = groups.get(unit.texts());
    return group == null ? 0 : group.size;
  }
}
