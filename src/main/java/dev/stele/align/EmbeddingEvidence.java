package dev.stele.align;

/**
 * What a model of sentences says: whether the vectors of the two runs of segments are as near to
 * each other as those of translations are. A bead of several segments on both sides holds as many
 * translations as its shorter side has segments, and its vectors speak for each.
 */
final class EmbeddingEvidence implements Evidence {
  private final Run[][] sources;
  private final Run[][] targets;
  private final SimilarityModel model;
  private final SegmentVectors vectors;
  private final TextPair text;

  EmbeddingEvidence(TextPair text, SegmentVectors vectors, SimilarityModel model) {
    this.text = text;
    this.vectors = vectors;
    this.model = model;
    sources = new Run[text.source().size()][Shape.LONGEST];
    targets = new Run[text.target().size()][Shape.LONGEST];
  }

  @Override
  public double of(int i, int i2, int j, int j2) {
    Run source = source(i, i2);
    Run target = target(j, j2);
    if (source.isNothing() || target.isNothing()) {
      return 0;
    }
    double cosine = Vectors.dot(source.vector(), target.vector());
    double chance = (source.chance() + target.chance()) / 2;
    return Math.min(i2 - i, j2 - j) * model.ratio(cosine, chance);
  }

  private Run source(int i, int i2) {
    Run[] runs = sources[i];
    int at = i2 - i - 1;
    if (runs[at] == null) {
      float[] vector = vectors.of(text.source(), i, i2);
      runs[at] = new Run(vector, model.sourceChance(vector), Vectors.isNothing(vector));
    }
    return runs[at];
  }

  private Run target(int j, int j2) {
    Run[] runs = targets[j];
    int at = j2 - j - 1;
    if (runs[at] == null) {
      float[] vector = vectors.of(text.target(), j, j2);
      runs[at] = new Run(vector, model.targetChance(vector), Vectors.isNothing(vector));
    }
    return runs[at];
  }

  /**
   * A run of segments.
   *
   * @param vector of the run
   * @param chance its mean cosine with the other side
   * @param isNothing whether there is nothing in it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Run(float[] vector, double chance, boolean isNothing) {}
}
