package dev.stele.lexicon;

/** What a lexicon knows of the units of one language, by unit; of higher units it knows nothing. */
final class KnownUnits {
  static final KnownUnits NONE = unseen(new float[0]);

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

  /**
   * The same of units that have other numbers, and that may answer to themselves.
   *
   * @param numbers by new number: the number here; negative where the unit is not known here
   * @param self by new number: sightings that are added to the weight
   */
  KnownUnits renumbered(int[] numbers, float[] self) {
    float[] newWeight = self.clone();
    float[] newTranslated = new float[numbers.length];
    float[] newSeen = new float[numbers.length];
    for (int unit = 0; unit < numbers.length; unit++) {
      int here = numbers[unit];
      if (here >= 0) {
        newWeight[unit] += (float) weight(here);
        newTranslated[unit] = (float) translated(here);
        newSeen[unit] = (float) seen(here);
      }
    }
    return new KnownUnits(newWeight, newTranslated, newSeen);
  }

  /** How many sightings of a unit its translations are worth; 0 where none is known. */
  double weight(int unit) {
    return unit < weight.length ? weight[unit] : 0;
  }

  /** How many of a unit's occurrences its translations accounted for. */
  double translated(int unit) {
    return unit < translated.length ? translated[unit] : 0;
  }

  /** How often a unit was seen; 0 where that is not known. */
  double seen(int unit) {
    return unit < seen.length ? seen[unit] : 0;
  }
}
