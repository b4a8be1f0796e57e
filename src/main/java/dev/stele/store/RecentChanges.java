package dev.stele.store;

import dev.stele.memory.Change;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The units that were added last, so that an index that follows closely behind a large import need
 * not read them from the database again. Revisions follow on from each other without a gap. What
 * was told is forgotten: whoever else follows reads the database. Safe for use by several threads.
 */
final class RecentChanges {
  /** About the memory that they take: characters of text, and as many for what else a unit has. */
  private static final long MOST_WEIGHT = 24_000_000;

  private static final long WEIGHT_OF_A_UNIT = 200;

  private final Deque<Change.Put> changes = new ArrayDeque<>();
  private long weight;

  /**
   * Adds what has been written.
   *
   * @param added in the order of their revisions, without a gap
   */
  synchronized void append(List<Change.Put> added) {
    if (!changes.isEmpty()
        && !added.isEmpty()
        && added.get(0).revision() != changes.getLast().revision() + 1) {
      clear();
    }
    for (Change.Put change : added) {
      changes.addLast(change);
      weight += weight(change);
    }
    while (weight > MOST_WEIGHT) {
      removeFirst();
    }
  }

  /**
   * The changes after a revision, oldest first, and forgets those before.
   *
   * @param limit how many at most
   * @return empty where the next change is not known here, or there is none
   */
  synchronized List<Change> after(long revision, int limit) {
    while (!changes.isEmpty() && changes.getFirst().revision() <= revision) {
      removeFirst();
    }
    if (changes.isEmpty() || changes.getFirst().revision() != revision + 1) {
      return List.of();
    }
    List<Change> next = new ArrayList<>(Math.min(limit, changes.size()));
    for (Change.Put change : changes) {
      if (next.size() == limit) {
        break;
      }
      next.add(change);
    }
    return next;
  }

  /** Forgets all: something has happened that is not kept here. */
  synchronized void clear() {
    changes.clear();
    weight = 0;
  }

  private void removeFirst() {
    weight -= weight(changes.removeFirst());
  }

  private static long weight(Change.Put change) {
    return WEIGHT_OF_A_UNIT
        + change.unit().source().text().length()
        + change.unit().target().text().length();
  }
}
