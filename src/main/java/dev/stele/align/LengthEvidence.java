package dev.stele.align;

/**
 * Lengths in UTF-8 bytes. That of the target is expected at a ratio to that of the source, and to
 * vary with its square root (Gale and Church 1993); against it stands how lengths vary anyway.
 */
final class LengthEvidence implements Evidence {
  private final UnitText source;
  private final UnitText target;
  private final LengthModel model;

  /** By target segment: the sum of what is expected of the lengths of those before it. */
  private final double[] byChance;

  LengthEvidence(UnitText source, UnitText target, LengthModel model) {
    this.source = source;
    this.target = target;
    this.model = model;
    byChance = new double[target.size() + 1];
    for (int j = 0; j < target.size(); j++) {
      byChance[j + 1] = byChance[j] + model.byChance(target.length(j, j + 1));
    }
  }

  @Override
  public double of(int i, int i2, int j, int j2) {
    return model.ratio(
        source.length(i, i2), target.length(j, j2), j2 - j, byChance[j2] - byChance[j]);
  }
}
