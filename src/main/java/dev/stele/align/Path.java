package dev.stele.align;

import java.util.List;

/** A way through two texts, bead by bead, as indices of shapes in {@link Shape#ALL}. */
final class Path {
  private final int[] shapes;
  private final int[] sourceStarts;
  private final int[] targetStarts;

  /** The way that takes these shapes from the beginning of both texts. */
  Path(int[] shapes) {
    this.shapes = shapes;
    sourceStarts = new int[shapes.length + 1];
    targetStarts = new int[shapes.length + 1];
    for (int b = 0; b < shapes.length; b++) {
      sourceStarts[b + 1] = sourceStarts[b] + Shape.ALL.get(shapes[b]).source();
      targetStarts[b + 1] = targetStarts[b] + Shape.ALL.get(shapes[b]).target();
    }
  }

  /** How many beads it has. */
  int size() {
    return shapes.length;
  }

  int shape(int bead) {
    return shapes[bead];
  }

  /** The first source segment of a bead; of {@link #size} too, the size of the source. */
  int source(int bead) {
    return sourceStarts[bead];
  }

  /** The first target segment of a bead; of {@link #size} too, the size of the target. */
  int target(int bead) {
    return targetStarts[bead];
  }

  /** The share of the beads of {@code after} that are not in {@code before}, 0 to 1. */
  static double changed(List<Path> before, List<Path> after) {
    int all = 0;
    int kept = 0;
    for (int k = 0; k < after.size(); k++) {
      all += after.get(k).size();
      kept += after.get(k).shared(before.get(k));
    }
    return all == 0 ? 0 : 1 - (double) kept / all;
  }

  /** How many beads of this path are in another of the same texts, too. */
  private int shared(Path other) {
    int shared = 0;
    int b = 0;
    int o = 0;
    while (b < size() && o < other.size()) {
      int ahead = source(b) + target(b) - other.source(o) - other.target(o);
      if (ahead == 0 && source(b) == other.source(o) && shape(b) == other.shape(o)) {
        shared++;
      }
      if (ahead <= 0) {
        b++;
      }
      if (ahead >= 0) {
        o++;
      }
    }
    return shared;
  }

  boolean isPair(int bead) {
    Shape shape = Shape.ALL.get(shapes[bead]);
    return shape.source() > 0 && shape.target() > 0;
  }
}
