package dev.stele.align;

import java.util.ArrayList;
import java.util.List;

/**
 * How many segments of each side a bead has.
 *
 * @param source from 0
 * @param target from 0
 */
record Shape(int source, int target) {
  /** The most segments that a bead has on a side. */
  static final int LONGEST = 5;

  /** All shapes that are tried, the most frequent first. */
  static final List<Shape> ALL = all();

  private static List<Shape> all() {
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Shape(1, 1));
    shapes.add(new Shape(1, 0));
    shapes.add(new Shape(0, 1));
    for (int longer = 2; longer <= LONGEST; longer++) {
      for (int shorter = 1; shorter <= longer && shorter + longer <= LONGEST + 1; shorter++) {
        shapes.add(new Shape(shorter, longer));
        if (shorter < longer) {
          shapes.add(new Shape(longer, shorter));
        }
      }
    }
    return List.copyOf(shapes);
  }
}
