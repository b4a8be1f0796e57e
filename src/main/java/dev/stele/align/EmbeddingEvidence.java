package dev.stele.align;

/**
 * What a model of sentences says: whether the vectors of two runs of segments are as near to each
 * other as those of translations are.
 *
 * <p>The vectors of a bead are one sighting, whatever number of segments it has, and speak for it
 * once: part of a long run may go with part of another, and the beads into which it can be cut hear
 * more for each that is right. They speak against it as often as against those beads together, or
 * long beads would be the cheapest way through what is no translation.
 */
final class EmbeddingEvidence implements Evidence {
  private final SegmentVectors vectors;
  private final int text;
  private final SimilarityModel model;

  /** By first segment and length of the run; filled when it is asked about. */
  private final Run[][] sources;

  private final Run[][] targets;

  /**
   * Evidence for a text.
   *
   * @param text which of those that have vectors
   * @param sourceSize how many segments its source has
   * @param targetSize how many its target has
   */
  EmbeddingEvidence(
      SegmentVectors vectors, int text, int sourceSize, int targetSize, SimilarityModel model) {
    this.vectors = vectors;
    this.text = text;
    this.model = model;
    sources = new Run[sourceSize][Shape.LONGEST];
    targets = new Run[targetSize][Shape.LONGEST];
  }

  @Override
  public double of(int i, int i2, int j, int j2) {
    Run source = source(i, i2);
    Run target = target(j, j2);
    if (source.isNothing() || target.isNothing()) {
      return 0;
    }
    double cosine = Vectors.dot(source.vector(), target.vector());
    double similarity = SimilarityModel.similarity(cosine, source.chance(), target.chance());
    double ratio = model.ratio(similarity);
    return ratio > 0 ? ratio : ratio * Math.min(i2 - i, j2 - j);
  }

  private Run source(int i, int i2) {
    int length = i2 - i - 1;
    if (sources[i][length] == null) {
      float[] vector = vectors.ofSource(text, i, i2);
      sources[i][length] = new Run(vector, model.sourceChance(vector), Vectors.isNothing(vector));
    }
    return sources[i][length];
  }

  private Run target(int j, int j2) {
    int length = j2 - j - 1;
    if (targets[j][length] == null) {
      float[] vector = vectors.ofTarget(text, j, j2);
      targets[j][length] = new Run(vector, model.targetChance(vector), Vectors.isNothing(vector));
    }
    return targets[j][length];
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
