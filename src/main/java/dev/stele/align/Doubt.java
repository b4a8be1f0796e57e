package dev.stele.align;

import java.util.Arrays;
import java.util.List;

/**
 * Where an alignment is in doubt. A bead is sure where hardly another path is possible and its
 * content, not only its place and length, says so, and where this holds of its neighbours too.
 */
final class Doubt {
  private static final double SURE = 0.99;

  /** What the content of a sure bead says at least: twenty times likelier than chance. */
  private static final double CONTENT = 3;

  private static final int NEIGHBOURS = 2;
  private static final int RADIUS = 4;

  private Doubt() {}

  /** Whether a bead by itself is sure. */
  static boolean isSure(BeadEvidence bead) {
    return bead.posterior() >= SURE && bead.ofContent() >= CONTENT;
  }

  /**
   * The cells in which the path has to be looked for again: none beside it where it is sure, those
   * around the straight line from one sure bead to the next where it is not.
   *
   * @param found beads that hold every segment of both sides, in order
   */
  static Band band(List<FoundBead> found) {
    int n = found.isEmpty() ? 0 : found.get(found.size() - 1).source().end();
    int m = found.isEmpty() ? 0 : found.get(found.size() - 1).target().end();
    int[] low = new int[n + 1];
    int[] high = new int[n + 1];
    Arrays.fill(low, m);
    low[0] = 0;
    high[n] = m;
    boolean[] sure = surelyAmidSure(found);
    int next;
    for (int b = 0; b < found.size(); b = next) {
      next = b + 1;
      while (!sure[b] && next < found.size() && !sure[next]) {
        next++;
      }
      FoundBead first = found.get(b);
      FoundBead last = found.get(next - 1);
      Span rows = new Span(first.source().start(), last.source().end());
      Span columns = new Span(first.target().start(), last.target().end());
      open(rows, columns, (int) (4 * Math.sqrt(Math.max(n, m))), low, high);
    }
    return Band.of(low, high);
  }

  private static void open(Span rows, Span columns, int most, int[] low, int[] high) {
    int radius = RADIUS + Math.min(Math.max(rows.size(), columns.size()) / 2, most);
    for (int i = rows.start(); i <= rows.end(); i++) {
      int passed = i - rows.start();
      int along = (int) ((long) columns.size() * passed / Math.max(1, rows.size()));
      int least = passed == 0 ? 0 : Math.max(0, along - radius);
      int furthest = i == rows.end() ? columns.size() : Math.min(columns.size(), along + radius);
      low[i] = Math.min(low[i], columns.start() + least);
      high[i] = Math.max(high[i], columns.start() + furthest);
    }
  }

  private static boolean[] surelyAmidSure(List<FoundBead> found) {
    boolean[] sure = new boolean[found.size()];
    Arrays.fill(sure, true);
    for (int b = 0; b < sure.length; b++) {
      if (!isSure(found.get(b).evidence())) {
        int from = Math.max(0, b - NEIGHBOURS);
        Arrays.fill(sure, from, Math.min(sure.length, b + NEIGHBOURS + 1), false);
      }
    }
    return sure;
  }
}
