package dev.stele.align;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A probability that depends on a few features: 1 / (1 + exp(-(bias + weights · features))). */
final class Logistic {
  private static final int MOST_STEPS = 50;
  private static final double SMALL_STEP = 1e-8;

  /** So little that it matters only where nothing else holds the bias. */
  private static final double BIAS_PENALTY = 1e-3;

  /** The bias, then a weight for each feature. */
  private final double[] parameters;

  /**
   * A case to learn from.
   *
   * @param features in the order of the weights
   * @param right whether what they describe was so
   * @param weight how much the case counts
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; a row of numbers on its way
  record Example(double[] features, boolean right, double weight) {}

  /** With these parameters: the bias, then a weight for each feature. */
  Logistic(double... parameters) {
    this.parameters = parameters.clone();
  }

  double probability(double... features) {
    double sum = parameters[0];
    for (int k = 0; k < features.length; k++) {
      sum += parameters[k + 1] * features[k];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * The likeliest parameters by Newton's method.
   *
   * @param features how many each example has
   * @param examples perhaps none; then the probability is one half
   * @param penalty of the square of each weight, which keeps them finite and small
   */
  static Logistic fit(int features, List<Example> examples, double penalty) {
    int size = features + 1;
    Logistic fitted = new Logistic(new double[size]);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] gradient = new double[size];
      double[][] curvature = new double[size][size];
      for (int k = 0; k < size; k++) {
        double limit = k == 0 ? BIAS_PENALTY : penalty;
        gradient[k] = -limit * fitted.parameters[k];
        curvature[k][k] = limit;
      }
      for (Example example : examples) {
        fitted.add(example, gradient, curvature);
      }
      double[] change = solve(curvature, gradient);
      for (int k = 0; k < size; k++) {
        fitted.parameters[k] += change[k];
      }
      if (DoubleStream.of(change).map(Math::abs).max().orElse(0) < SMALL_STEP) {
        break;
      }
    }
    return fitted;
  }

  private void add(Example example, double[] gradient, double[][] curvature) {
    double p = probability(example.features());
    double error = example.weight() * ((example.right() ? 1 : 0) - p);
    double certainty = example.weight() * Math.max(p * (1 - p), 1e-9);
    for (int k = 0; k < gradient.length; k++) {
      double one = k == 0 ? 1 : example.features()[k - 1];
      gradient[k] += error * one;
      for (int l = 0; l < gradient.length; l++) {
        curvature[k][l] += certainty * one * (l == 0 ? 1 : example.features()[l - 1]);
      }
    }
  }

  /** Solves a positive definite system by elimination; both arguments are overwritten. */
  private static double[] solve(double[][] matrix, double[] values) {
    int size = values.length;
    for (int k = 0; k < size; k++) {
      for (int row = k + 1; row < size; row++) {
        double factor = matrix[row][k] / matrix[k][k];
        for (int column = k; column < size; column++) {
          matrix[row][column] -= factor * matrix[k][column];
        }
        values[row] -= factor * values[k];
      }
    }
    for (int k = size - 1; k >= 0; k--) {
      for (int column = k + 1; column < size; column++) {
        values[k] -= matrix[k][column] * values[column];
      }
      values[k] /= matrix[k][k];
    }
    return Arrays.copyOf(values, size);
  }

  /** The parameters, with two decimals. */
  @Override
  public String toString() {
    return DoubleStream.of(parameters)
        .mapToObj(p -> String.format(Locale.ROOT, "%.2f", p))
        .collect(Collectors.joining(", "));
  }
}
