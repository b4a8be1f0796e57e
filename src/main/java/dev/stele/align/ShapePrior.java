package dev.stele.align;

import java.util.List;

/** How likely each shape is, before anything of the segments is known. */
final class ShapePrior {
  /** Sightings that the general experience is worth beside the beads at hand. */
  private static final double EXPERIENCE = 60;

  private final double[] costs = new double[Shape.ALL.size()];

  private ShapePrior(double[] probabilities) {
    for (int k = 0; k < costs.length; k++) {
      costs[k] = -Math.log(probabilities[k]);
    }
  }

  /** What translations are like in general. */
  static ShapePrior general() {
    return new ShapePrior(generalProbabilities());
  }

  /** Paragraphs: one answers one, or none. */
  static ShapePrior ofParagraphs() {
    double[] probabilities = new double[Shape.ALL.size()];
    for (int k = 0; k < probabilities.length; k++) {
      Shape shape = Shape.ALL.get(k);
      int more = Math.max(shape.source(), shape.target());
      int fewer = Math.min(shape.source(), shape.target());
      probabilities[k] = more > 1 ? 0 : fewer == 0 ? 0.02 : 0.96;
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

  /** The cost, -log p, of the shape at {@code k} in {@link Shape#ALL}. */
  double cost(int k) {
    return costs[k];
  }
}
