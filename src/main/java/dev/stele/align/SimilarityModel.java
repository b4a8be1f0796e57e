package dev.stele.align;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * How near to each other the vectors of translations lie, and how near those of other segments.
 * Models differ in this, and some texts are more alike in themselves than others, so it is learned
 * from the texts at hand.
 *
 * <p>A cosine is first set in proportion to what each of the two has on average with the segments
 * of the other side, as in Vecalign (Thompson and Koehn 2019): 0 is chance, 1 is the same vector.
 * Of this similarity the mean and spread among translations and the spread among other pairs are
 * estimated, and a bead's evidence is the logarithm of the ratio of the two densities.
 */
final class SimilarityModel {
  /** With fewer segments on a side there is no telling what chance is. */
  private static final int LEAST_SEGMENTS = 8;

  private static final int SAMPLES = 2_000;
  private static final double LEAST_SPREAD = 0.05;

  /** What is believed of translations beforehand, and how many sightings that is worth. */
  private static final double GENERAL_MEAN = 0.7;

  private static final double GENERAL_SPREAD = 0.2;
  private static final double EXPERIENCE = 20;

  /** How much keeps to no rule: formulas that return everywhere, translations that are free. */
  private static final double STRAY = 0.02;

  private static final int ROUNDS = 5;

  /** A median deviation times this is a standard deviation. */
  private static final double MEDIAN_TO_DEVIATION = 1.4826;

  private final float[] sourceMean;
  private final float[] targetMean;
  private double chanceSpread;
  private double mean = GENERAL_MEAN;
  private double spread = GENERAL_SPREAD;

  private SimilarityModel(float[] sourceMean, float[] targetMean) {
    this.sourceMean = sourceMean;
    this.targetMean = targetMean;
  }

  /**
   * Learns from texts that have been aligned in some way.
   *
   * @param sources the vectors of all source segments in which there is something
   * @param targets of all target segments
   * @param pairs of segments that are believed to translate each other; part of them may be wrong
   * @return how alike translations are; empty where there is too little to learn from
   */
  static Optional<SimilarityModel> learn(
      List<float[]> sources, List<float[]> targets, List<VectorPair> pairs) {
    if (Math.min(sources.size(), targets.size()) < LEAST_SEGMENTS) {
      return Optional.empty();
    }
    SimilarityModel model = new SimilarityModel(Vectors.mean(sources), Vectors.mean(targets));
    model.learnChance(sources, targets);
    model.learnTranslations(pairs.stream().mapToDouble(model::similarity).toArray());
    return Optional.of(model);
  }

  /** By the median, since some of the pairs do translate each other. */
  private void learnChance(List<float[]> sources, List<float[]> targets) {
    Random random = new Random(1);
    double[] deviations = new double[SAMPLES];
    for (int k = 0; k < SAMPLES; k++) {
      float[] source = sources.get(random.nextInt(sources.size()));
      float[] target = targets.get(random.nextInt(targets.size()));
      deviations[k] = Math.abs(similarity(source, target));
    }
    Arrays.sort(deviations);
    chanceSpread = Math.max(LEAST_SPREAD, MEDIAN_TO_DEVIATION * deviations[SAMPLES / 2]);
  }

  /** By expectation maximisation: what looks like chance teaches nothing. */
  private void learnTranslations(double[] similarities) {
    double share = 0.5;
    for (int round = 0; round < ROUNDS; round++) {
      double count = EXPERIENCE;
      double sum = EXPERIENCE * GENERAL_MEAN;
      double squares = EXPERIENCE * (GENERAL_SPREAD * GENERAL_SPREAD + GENERAL_MEAN * GENERAL_MEAN);
      for (double similarity : similarities) {
        double right = share * density(similarity, mean, spread);
        double weight = right / (right + (1 - share) * density(similarity, 0, chanceSpread));
        count += weight;
        sum += weight * similarity;
        squares += weight * similarity * similarity;
      }
      mean = sum / count;
      spread = Math.sqrt(Math.max(LEAST_SPREAD * LEAST_SPREAD, squares / count - mean * mean));
      share = (count - EXPERIENCE / 2) / (similarities.length + EXPERIENCE);
    }
  }

  /** The normal density, with some for what keeps to no rule between -1 and 1. */
  private static double density(double value, double mean, double spread) {
    double off = (value - mean) / spread;
    double normal = Math.exp(-off * off / 2) / (spread * Math.sqrt(2 * Math.PI));
    return (1 - STRAY) * normal + STRAY / 2;
  }

  private double similarity(VectorPair pair) {
    return similarity(pair.source(), pair.target());
  }

  private double similarity(float[] source, float[] target) {
    double chance = (sourceChance(source) + targetChance(target)) / 2;
    return (Vectors.dot(source, target) - chance) / Math.max(1 - chance, 1e-6);
  }

  /** The mean cosine of a source vector with the segments of the target. */
  double sourceChance(float[] source) {
    return Vectors.dot(source, targetMean);
  }

  /** The mean cosine of a target vector with the segments of the source. */
  double targetChance(float[] target) {
    return Vectors.dot(target, sourceMean);
  }

  /**
   * The log-likelihood ratio of two vectors being a translation; it never falls as they come nearer
   * to each other.
   *
   * @param cosine of the two
   * @param chance the mean of what each has with the other side
   */
  double ratio(double cosine, double chance) {
    double similarity = (cosine - chance) / Math.max(1 - chance, 1e-6);
    double within = Math.max(0, Math.min(mean, similarity));
    return Math.log(density(within, mean, spread) / density(within, 0, chanceSpread));
  }
}
