package dev.stele.align;

import java.util.Collection;

/** Arithmetic of vectors. */
final class Vectors {
  private Vectors() {}

  /** The dot product; of unit vectors, the cosine of the angle between them. */
  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  /**
   * The mean of vectors.
   *
   * @param vectors at least one, all with the same number of components
   */
  static float[] mean(Collection<float[]> vectors) {
    float[] mean = new float[vectors.iterator().next().length];
    for (float[] vector : vectors) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += vector[k] / vectors.size();
      }
    }
    return mean;
  }

  /** The same direction with the length 1; nothing stays nothing. */
  static float[] unit(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    float[] unit = vector.clone();
    for (int k = 0; length > 0 && k < unit.length; k++) {
      unit[k] /= (float) length;
    }
    return unit;
  }

  static boolean isNothing(float[] vector) {
    return dot(vector, vector) == 0;
  }
}
