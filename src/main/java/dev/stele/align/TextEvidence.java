package dev.stele.align;

/** Words, lengths and endings together. */
final class TextEvidence implements Evidence {
  private final LexicalEvidence words;
  private final LengthEvidence lengths;
  private final double lengthWeight;
  private final EndingEvidence endings;
  private final double endingWeight;

  TextEvidence(
      UnitText source,
      UnitText target,
      Model model,
      Postings postings,
      Weights weights,
      int longest) {
    words = new LexicalEvidence(source, target, model.words(), postings, weights, longest);
    lengths = new LengthEvidence(source, target, model.lengths());
    endings = new EndingEvidence(source, target, model.endings());
    endingWeight = weights.ending();
    lengthWeight = weights.length();
  }

  @Override
  public void enter(int segment, int from, int to) {
    words.enter(segment, from, to);
  }

  @Override
  public double of(int i, int i2, int j, int j2) {
    return lengthWeight * lengths.of(i, i2, j, j2)
        + words.of(i, i2, j, j2)
        + endingWeight * endings.of(i, i2, j, j2);
  }
}
