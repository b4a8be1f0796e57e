package dev.stele.align;

import java.util.Arrays;

/** Where each unit stands in a text. */
final class Postings {
  /** Stands behind the last position of every list, so that no search has to know where it ends. */
  static final int END = Integer.MAX_VALUE;

  private final UnitText text;
  private final int[] lists;
  private final int[] starts;
  private final int[] positions;
  private final int[] segments;
  private final int[] next;

  /**
   * Collects the places of all units.
   *
   * @param text the text
   * @param lists by unit, room that is overwritten; it must be as long as the vocabulary, hold only
   *     zeros, and be given back by {@link #release}
   */
  Postings(UnitText text, int[] lists) {
    this.text = text;
    this.lists = lists;
    int count = 0;
    for (int p = 0; p < text.unitCount(); p++) {
      if (lists[text.unit(p)] == 0) {
        lists[text.unit(p)] = ++count;
      }
    }
    starts = new int[count + 1];
    for (int p = 0; p < text.unitCount(); p++) {
      starts[lists[text.unit(p)]]++;
    }
    for (int k = 0; k < count; k++) {
      starts[k + 1] += starts[k] + 1;
    }
    next = Arrays.copyOf(starts, count);
    positions = new int[text.unitCount() + count];
    segments = new int[positions.length];
    Arrays.fill(positions, END);
    for (int segment = 0; segment < text.size(); segment++) {
      for (int p = text.start(segment); p < text.start(segment + 1); p++) {
        int at = next[lists[text.unit(p)] - 1]++;
        positions[at] = p;
        segments[at] = segment;
      }
    }
    System.arraycopy(starts, 0, next, 0, count);
  }

  /** Clears the room again. */
  void release() {
    for (int p = 0; p < text.unitCount(); p++) {
      lists[text.unit(p)] = 0;
    }
  }

  /** The list of a unit; negative where it does not occur. */
  int find(int unit) {
    return lists[unit] - 1;
  }

  /** How many lists there are. */
  int lists() {
    return starts.length - 1;
  }

  /** Where a posting stands; {@link #END} behind the last one of a list. */
  int position(int posting) {
    return positions[posting];
  }

  int segment(int posting) {
    return segments[posting];
  }

  /**
   * The first posting of a list in or behind a segment; the end of the list where there is none.
   */
  int firstIn(int list, int segment) {
    int from = starts[list];
    int to = starts[list + 1] - 1;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (segments[middle] < segment) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /**
   * The first posting of a list at or behind a position, or the end of the list; positions asked
   * for never fall.
   */
  int firstFrom(int list, int position) {
    int at = next[list];
    while (positions[at] < position) {
      at++;
    }
    next[list] = at;
    return at;
  }
}
