package dev.stele.align;

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

  boolean isPair(int bead) {
    Shape shape = Shape.ALL.get(shapes[bead]);
    return shape.source() > 0 && shape.target() > 0;
  }
}
