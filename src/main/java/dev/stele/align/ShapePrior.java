package dev.stele.align;

import java.util.List;
import java.util.stream.IntStream;

/** How likely each shape is, before anything of the segments is known. */
final class ShapePrior {
  /** Sightings that the general experience is worth beside the beads at hand. */
  private static final double EXPERIENCE = 60;

  /** The most segments on a side of a bead where a path is first looked for. */
  private static final int LONGEST_AT_FIRST = 4;

  private final double[] costs = new double[Shape.ALL.size()];
  private final int[] possible;
  private final int longest;

  private ShapePrior(double[] probabilities) {
    for (int k = 0; k < costs.length; k++) {
      costs[k] = -Math.log(probabilities[k]);
    }
    possible = IntStream.range(0, costs.length).filter(k -> probabilities[k] > 0).toArray();
    longest =
        IntStream.of(possible)
            .mapToObj(Shape.ALL::get)
            .mapToInt(shape -> Math.max(shape.source(), shape.target()))
            .max()
            .orElseThrow();
  }

  /**
   * What translations are like in general, without their longest beads: a path that is looked for
   * to learn from it can do without the rarest, which take the most time.
   */
  static ShapePrior general() {
    double[] probabilities = generalProbabilities();
    for (int k = 0; k < probabilities.length; k++) {
      Shape shape = Shape.ALL.get(k);
      if (Math.max(shape.source(), shape.target()) > LONGEST_AT_FIRST) {
        probabilities[k] = 0;
      }
    }
    return new ShapePrior(probabilities);
  }

  /** One answers one, or none. */
  static ShapePrior ofSingles(double pairs) {
    double[] probabilities = new double[Shape.ALL.size()];
    for (int k = 0; k < probabilities.length; k++) {
      Shape shape = Shape.ALL.get(k);
      if (shape.source() + shape.target() == 1) {
        probabilities[k] = (1 - pairs) / 2;
      } else if (shape.source() == 1 && shape.target() == 1) {
        probabilities[k] = pairs;
      }
    }
    return new ShapePrior(probabilities);
  }

  private static double[] generalProbabilities() {
    double[] probabilities = new double[Shape.ALL.size()];
    double sum = 0;
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] = general(Shape.ALL.get(k));
      sum += probabilities[k];
    }
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] /= sum;
    }
    return probabilities;
  }

  private static double general(Shape shape) {
    int fewer = Math.min(shape.source(), shape.target());
    int more = Math.max(shape.source(), shape.target());
    if (fewer == 0) {
      return 0.012;
    }
    if (more == 1) {
      return 0.85;
    }
    return 0.045 * Math.pow(0.2, fewer - 1.0) * Math.pow(0.25, more - 2.0);
  }

  /** What the beads at hand are like, leaning on what translations are like in general. */
  static ShapePrior of(List<Path> paths) {
    double[] counts = generalProbabilities();
    for (int k = 0; k < counts.length; k++) {
      counts[k] *= EXPERIENCE;
    }
    double sum = EXPERIENCE;
    for (Path path : paths) {
      for (int b = 0; b < path.size(); b++) {
        counts[path.shape(b)]++;
        sum++;
      }
    }
    for (int k = 0; k < counts.length; k++) {
      counts[k] /= sum;
    }
    return new ShapePrior(counts);
  }

  /** The most segments on a side of a shape that can occur. */
  int longest() {
    return longest;
  }

  /** How many shapes can occur. */
  int possibleCount() {
    return possible.length;
  }

  /** One of the shapes that can occur, as its index in {@link Shape#ALL}. */
  int possible(int which) {
    return possible[which];
  }

  /** The cost, -log p, of the shape at {@code k} in {@link Shape#ALL}. */
  double cost(int k) {
    return costs[k];
  }
}
