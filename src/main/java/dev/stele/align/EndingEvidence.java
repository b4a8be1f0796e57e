package dev.stele.align;

/** How the segments of a bead end, and whether translators join segments that end so. */
final class EndingEvidence implements Evidence {
  private final UnitText source;
  private final UnitText target;
  private final EndingModel model;

  EndingEvidence(UnitText source, UnitText target, EndingModel model) {
    this.source = source;
    this.target = target;
    this.model = model;
  }

  @Override
  public double of(int i, int i2, int j, int j2) {
    return model.ratio(source, target, i, i2, j, j2);
  }
}
