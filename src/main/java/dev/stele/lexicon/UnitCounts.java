package dev.stele.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** How often each unit stands in the texts at hand on one side. Made once, read in inner loops. */
final class UnitCounts {
  /** Sightings that the background is worth beside the texts at hand. */
  private static final double SMOOTHING = 300;

  private static final double BACKGROUND = 1.0 / 3000;

  private final int[] counts;

  private UnitCounts(int[] counts) {
    this.counts = counts;
  }

  /**
   * Counts one side of texts.
   *
   * @param size one more than the highest unit
   */
  static UnitCounts of(List<UnitPair> texts, Function<UnitPair, int[]> side, int size) {
    int[] counts = new int[size];
    for (UnitPair text : texts) {
      for (int unit : side.apply(text)) {
        counts[unit]++;
      }
    }
    return new UnitCounts(counts);
  }

  int of(int unit) {
    return counts[unit];
  }

  long all() {
    return Arrays.stream(counts).asLongStream().sum();
  }

  /** By unit: how much of all text it makes up, above 0 for those too that do not stand in it. */
  double[] shares() {
    double sum = all() + SMOOTHING;
    double[] shares = new double[counts.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (counts[i] + SMOOTHING * BACKGROUND) / sum;
    }
    return shares;
  }
}
