package dev.stele.search;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Ranks by how much of a segment the query makes up, in steps: all of it, half, a fifth, less.
 * Finer differences would say nothing to a reader, and would outweigh what does: what is confirmed,
 * and what is newer. The step depends on nothing but the segment, so pages follow on from each
 * other even when the index changes between them.
 */
final class Coverage extends Similarity {
  private static final float[] STEPS = {0.2f, 0.5f, 0.95f};

  @Override
  public long computeNorm(FieldInvertState state) {
    return SmallFloat.intToByte4(state.getLength() - state.getNumOverlap());
  }

  /**
   * Scores a phrase.
   *
   * @param boost how many tokens it has
   */
  @Override
  public SimScorer scorer(
      float boost, CollectionStatistics collectionStats, TermStatistics... termStats) {
    return new SimScorer() {
      @Override
      public float score(float frequency, long norm) {
        float length = Math.max(1, SmallFloat.byte4ToInt((byte) norm));
        return step(boost * frequency / length);
      }
    };
  }

  private static float step(float covered) {
    int step = 1;
    for (float least : STEPS) {
      if (covered >= least) {
        step++;
      }
    }
    return step;
  }

  @Override
  public String toString() {
    return "coverage in steps";
  }
}
