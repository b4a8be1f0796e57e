package dev.stele.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * How near to each other the vectors of translations lie, and how near those of other segments.
 * Models of sentences differ in this, and so do texts, so it is learned from the texts at hand.
 *
 * <p>A cosine is first set in proportion to the mean of what each of the two has with the segments
 * of the other side, as in Vecalign (Thompson and Koehn 2019): a similarity of 0 is chance, one of
 * 1 is the same vector. The mean and spread of it among translations and the spread among other
 * pairs are estimated; evidence is the logarithm of the ratio of the two densities.
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
  private final double chanceSpread;
  private final double mean;
  private final double spread;

  private SimilarityModel(
      float[] sourceMean, float[] targetMean, double chanceSpread, double mean, double spread) {
    this.sourceMean = sourceMean;
    this.targetMean = targetMean;
    this.chanceSpread = chanceSpread;
    this.mean = mean;
    this.spread = spread;
  }

  /** What is known before any bead; empty where the texts have too few segments. */
  static Optional<SimilarityModel> of(SegmentVectors vectors) {
    List<float[]> sources = vectors.ofSources();
    List<float[]> targets = vectors.ofTargets();
    if (Math.min(sources.size(), targets.size()) < LEAST_SEGMENTS) {
      return Optional.empty();
    }
    SimilarityModel means =
        new SimilarityModel(
            Vectors.mean(sources), Vectors.mean(targets), 0, GENERAL_MEAN, GENERAL_SPREAD);
    return Optional.of(means.withChance(means.chanceSpread(sources, targets)));
  }

  private SimilarityModel withChance(double found) {
    return new SimilarityModel(sourceMean, targetMean, found, mean, spread);
  }

  /** By the median, since some of the pairs do translate each other. */
  private double chanceSpread(List<float[]> sources, List<float[]> targets) {
    Random random = new Random(1);
    double[] deviations = new double[SAMPLES];
    for (int k = 0; k < SAMPLES; k++) {
      float[] source = sources.get(random.nextInt(sources.size()));
      float[] target = targets.get(random.nextInt(targets.size()));
      deviations[k] = Math.abs(similarity(source, target));
    }
    Arrays.sort(deviations);
    return Math.max(LEAST_SPREAD, MEDIAN_TO_DEVIATION * deviations[SAMPLES / 2]);
  }

  /**
   * The same with what beads of one segment a side teach of translations, by expectation
   * maximisation: those that look like chance teach nothing.
   */
  SimilarityModel learned(SegmentVectors vectors, List<Path> paths) {
    double[] found = similarities(vectors, paths);
    double learnedMean = GENERAL_MEAN;
    double learnedSpread = GENERAL_SPREAD;
    double share = 0.5;
    for (int round = 0; round < ROUNDS; round++) {
      double count = EXPERIENCE;
      double sum = EXPERIENCE * GENERAL_MEAN;
      double squares = EXPERIENCE * (GENERAL_SPREAD * GENERAL_SPREAD + GENERAL_MEAN * GENERAL_MEAN);
      for (double similarity : found) {
        double right = share * density(similarity, learnedMean, learnedSpread);
        double weight = right / (right + (1 - share) * density(similarity, 0, chanceSpread));
        count += weight;
        sum += weight * similarity;
        squares += weight * similarity * similarity;
      }
      learnedMean = sum / count;
      double variance = squares / count - learnedMean * learnedMean;
      learnedSpread = Math.sqrt(Math.max(LEAST_SPREAD * LEAST_SPREAD, variance));
      share = (count - EXPERIENCE / 2) / (found.length + EXPERIENCE);
    }
    return new SimilarityModel(sourceMean, targetMean, chanceSpread, learnedMean, learnedSpread);
  }

  private double[] similarities(SegmentVectors vectors, List<Path> paths) {
    List<Double> found = new ArrayList<>();
    for (int k = 0; k < paths.size(); k++) {
      Path path = paths.get(k);
      for (int b = 0; b < path.size(); b++) {
        int i = path.source(b);
        int j = path.target(b);
        if (path.source(b + 1) == i + 1 && path.target(b + 1) == j + 1) {
          found.add(similarity(vectors.ofSource(k, i, i + 1), vectors.ofTarget(k, j, j + 1)));
        }
      }
    }
    return found.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The normal density, with some for what keeps to no rule between -1 and 1. */
  private static double density(double value, double mean, double spread) {
    double off = (value - mean) / spread;
    double normal = Math.exp(-off * off / 2) / (spread * Math.sqrt(2 * Math.PI));
    return (1 - STRAY) * normal + STRAY / 2;
  }

  /** The mean cosine of a source vector with the segments of the target. */
  double sourceChance(float[] source) {
    return Vectors.dot(source, targetMean);
  }

  /** The mean cosine of a target vector with the segments of the source. */
  double targetChance(float[] target) {
    return Vectors.dot(target, sourceMean);
  }

  private double similarity(float[] source, float[] target) {
    return similarity(Vectors.dot(source, target), sourceChance(source), targetChance(target));
  }

  /**
   * How near two vectors are.
   *
   * @param cosine of the two
   * @param sourceChance as {@link #sourceChance} tells it of the one
   * @param targetChance as {@link #targetChance} tells it of the other
   * @return 0 where they are as near as by chance, 1 where they are the same
   */
  static double similarity(double cosine, double sourceChance, double targetChance) {
    double chance = (sourceChance + targetChance) / 2;
    return (cosine - chance) / Math.max(1 - chance, 1e-6);
  }

  /** The log-likelihood ratio of a translation, which never falls as the similarity grows. */
  double ratio(double similarity) {
    double within = Math.max(0, Math.min(mean, similarity));
    return Math.log(density(within, mean, spread) / density(within, 0, chanceSpread));
  }
}
