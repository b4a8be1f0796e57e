package dev.stele.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * The items of a paragraph that stand open.
 *
 * @param owner the index of the line of that paragraph; -1 for the division itself
 * @param counters the counts, from the outermost to the innermost; empty where there is none yet
 */
record ItemList(int owner, List<Counter> counters) {
  static final ItemList NONE = new ItemList(-1, List.of());

  ItemList {
    counters = List.copyOf(counters);
  }

  boolean isEmpty() {
    return counters.isEmpty();
  }

  boolean counts(String form) {
    return counters.stream().anyMatch(counter -> counter.form().equals(form));
  }

  /** The same with a count on a level, and none below it. */
  ItemList at(int level, Counter counter) {
    List<Counter> counted = new ArrayList<>(counters.subList(0, level));
    counted.add(counter);
    return new ItemList(owner, counted);
  }
}
