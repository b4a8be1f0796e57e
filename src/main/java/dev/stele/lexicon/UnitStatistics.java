package dev.stele.lexicon;

/**
 * What is believed of the units of one language, by unit.
 *
 * <p>Not a value to be compared; it is made once for a model and read in inner loops.
 */
public final class UnitStatistics {
  private final double[] share;
  private final double[] translated;

  UnitStatistics(double[] share, double[] translated) {
    this.share = share;
    this.translated = translated;
  }

  /** How much of all text a unit makes up, above 0. */
  public double share(int unit) {
    return share[unit];
  }

  /**
   * How much of a unit's occurrences its translations account for; the rest come of themselves, as
   * words do that a translator adds or that are always in the text. 0 where no translation is
   * known.
   */
  public double translated(int unit) {
    return translated[unit];
  }
}
