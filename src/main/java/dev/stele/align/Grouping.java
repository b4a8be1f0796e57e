package dev.stele.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Beads of several alignments, gathered into groups that are neighbours on every side. */
final class Grouping {
  private final int sides;
  private final List<Bead> beads = new ArrayList<>();

  /** For each bead the side of its target; all sources are on side 0. */
  private final List<Integer> targetSides = new ArrayList<>();

  /** For each bead another one of its group, or itself where it stands for the group. */
  private final int[] parents;

  Grouping(List<Alignment> alignments) {
    sides = alignments.size() + 1;
    for (int k = 0; k < alignments.size(); k++) {
      for (Bead bead : alignments.get(k).beads()) {
        beads.add(bead);
        targetSides.add(k + 1);
      }
    }
    parents = new int[beads.size()];
    Arrays.setAll(parents, b -> b);
  }

  /** The groups, in no order. */
  List<Composition.Group> groups() {
    boolean joined = true;
    while (joined) {
      // What is joined on one side may reach over others on another.
      joined = joinOverlaps();
    }
    Map<Integer, Double> confidences = new HashMap<>();
    for (int b = 0; b < beads.size(); b++) {
      confidences.merge(group(b), beads.get(b).confidence(), (x, y) -> x * y);
    }
    List<Map<Integer, Span>> spans = new ArrayList<>();
    for (int side = 0; side < sides; side++) {
      spans.add(spans(side));
    }
    List<Composition.Group> groups = new ArrayList<>();
    confidences.forEach(
        (group, confidence) ->
            groups.add(
                new Composition.Group(
                    spans.stream().map(s -> s.getOrDefault(group, new Span(0, 0))).toList(),
                    confidence)));
    return groups;
  }

  private boolean joinOverlaps() {
    boolean joined = false;
    for (int side = 0; side < sides; side++) {
      List<Map.Entry<Integer, Span>> spans = new ArrayList<>(spans(side).entrySet());
      spans.sort(Comparator.comparingInt(entry -> entry.getValue().start()));
      int last = -1;
      int end = 0;
      for (Map.Entry<Integer, Span> entry : spans) {
        if (entry.getValue().start() < end) {
          parents[group(entry.getKey())] = group(last);
          joined = true;
        }
        last = entry.getKey();
        end = Math.max(end, entry.getValue().end());
      }
    }
    return joined;
  }

  /** From the first to the last segment that each group has on a side, where it has any. */
  private Map<Integer, Span> spans(int side) {
    Map<Integer, Span> spans = new HashMap<>();
    for (int b = 0; b < beads.size(); b++) {
      Span span = side == 0 ? beads.get(b).source() : beads.get(b).target();
      if (!span.isEmpty() && (side == 0 || targetSides.get(b) == side)) {
        spans.merge(group(b), span, Grouping::over);
      }
    }
    return spans;
  }

  private static Span over(Span one, Span other) {
    return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
  }

  private int group(int bead) {
    int group = bead;
    while (parents[group] != group) {
      parents[group] = parents[parents[group]];
      group = parents[group];
    }
    return group;
  }
}
