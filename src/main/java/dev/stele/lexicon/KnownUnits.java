package dev.stele.lexicon;

import dev.stele.lexicon.Prior.Share;

/** What a lexicon knows of the units of one language, by unit; of higher units it knows nothing. */
final class KnownUnits {
  private final float[] weight;
  private final float[] translated;
  private final float[] seen;

  /**
   * Knows the units below the length of the arrays.
   *
   * @param weight how many sightings of a unit its translations are worth
   * @param translated how often it was translated in the texts that taught
   * @param seen how often it stood in them
   */
  KnownUnits(float[] weight, float[] translated, float[] seen) {
    this.weight = weight;
    this.translated = translated;
    this.seen = seen;
  }

  /** Knows translations of units, but has never seen them. */
  static KnownUnits unseen(float[] weight) {
    return new KnownUnits(weight, new float[0], new float[0]);
  }

  /** How many sightings of a unit its translations are worth; 0 where none is known. */
  double weight(int unit) {
    return unit < weight.length ? weight[unit] : 0;
  }

  /** How much of a unit's occurrences its translations accounted for. */
  Share translated(int unit) {
    return unit < seen.length && seen[unit] > 0
        ? new Share(translated[unit], seen[unit])
        : Share.UNKNOWN;
  }
}
