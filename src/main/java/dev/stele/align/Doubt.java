package dev.stele.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where an alignment is in doubt. A bead is sure where hardly another path is possible and its
 * content, not only its place and length, says so without contradiction from a model of sentences,
 * and where this holds of its neighbours too.
 */
final class Doubt {
  private static final double SURE = 0.99;

  /** What the content of a sure bead says at least: twenty times likelier than chance. */
  private static final double CONTENT = 3;

  private static final int RADIUS = 4;

  private final List<FoundBead> found;
  private final List<Stretch> stretches = new ArrayList<>();

  /**
   * A sure bead, or beads in doubt one after the other.
   *
   * @param source its source segments
   * @param target its target segments
   * @param sure whether it is one sure bead
   */
  record Stretch(Span source, Span target, boolean sure) {}

  /**
   * Looks for doubt.
   *
   * @param found beads that hold every segment of both sides, in order
   */
  Doubt(List<FoundBead> found) {
    this.found = List.copyOf(found);
    boolean[] sure = surelyAmidSure(found);
    int next;
    for (int b = 0; b < sure.length; b = next) {
      next = b + 1;
      while (!sure[b] && next < sure.length && !sure[next]) {
        next++;
      }
      FoundBead first = found.get(b);
      FoundBead last = found.get(next - 1);
      Span source = new Span(first.source().start(), last.source().end());
      stretches.add(
          new Stretch(source, new Span(first.target().start(), last.target().end()), sure[b]));
    }
  }

  private static boolean[] surelyAmidSure(List<FoundBead> found) {
    boolean[] sure = new boolean[found.size()];
    Arrays.fill(sure, true);
    for (int b = 0; b < sure.length; b++) {
      if (!isSure(found.get(b).evidence())) {
        Arrays.fill(sure, Math.max(0, b - 1), Math.min(sure.length, b + 2), false);
      }
    }
    return sure;
  }

  private static boolean isSure(BeadEvidence bead) {
    return bead.posterior() >= SURE && bead.ofContent() >= CONTENT && bead.meaning() >= 0;
  }

  /** The sure beads and what lies between them, in order. */
  List<Stretch> stretches() {
    return stretches;
  }

  /**
   * The cells in which the path has to be looked for again: none beside it where it is sure, those
   * around the straight line from one sure bead to the next where it is not.
   */
  Band band() {
    int n = found.isEmpty() ? 0 : found.get(found.size() - 1).source().end();
    int m = found.isEmpty() ? 0 : found.get(found.size() - 1).target().end();
    int[] low = new int[n + 1];
    int[] high = new int[n + 1];
    Arrays.fill(low, m);
    low[0] = 0;
    high[n] = m;
    int widest = (int) (4 * Math.sqrt(Math.max(n, m)));
    for (Stretch stretch : stretches) {
      int half = Math.max(stretch.source().size(), stretch.target().size()) / 2;
      open(stretch, stretch.sure() ? 0 : RADIUS + Math.min(half, widest), low, high);
    }
    return Band.of(low, high);
  }

  private static void open(Stretch stretch, int radius, int[] low, int[] high) {
    Span source = stretch.source();
    Span target = stretch.target();
    for (int i = source.start(); i <= source.end(); i++) {
      int along =
          source.isEmpty()
              ? target.size()
              : (int) ((long) target.size() * (i - source.start()) / source.size());
      int least = i == source.start() ? 0 : Math.max(0, along - radius);
      int most = Math.min(target.size(), along + radius);
      low[i] = Math.min(low[i], target.start() + least);
      high[i] = Math.max(high[i], target.start() + most);
    }
  }

  /**
   * What was found in that band. A bead that was sure had no rivals there, so it is as sure as it
   * was.
   */
  List<FoundBead> settle(List<FoundBead> again) {
    Map<Span, FoundBead> sure = new HashMap<>();
    for (FoundBead bead : found) {
      if (isSure(bead.evidence())) {
        sure.put(bead.source(), bead);
      }
    }
    return again.stream()
        .map(bead -> notSurer(bead, sure.getOrDefault(bead.source(), bead)))
        .toList();
  }

  private static FoundBead notSurer(FoundBead now, FoundBead before) {
    if (!before.target().equals(now.target())) {
      return now;
    }
    BeadEvidence evidence = now.evidence().atMost(before.evidence().posterior());
    return new FoundBead(now.source(), now.target(), evidence);
  }
}
