package dev.stele.search;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * How much of a segment a query makes up, in steps: all of it, half, a fifth, less. Finer
 * differences would say nothing to a reader, and would outweigh what does: what is confirmed, and
 * what is newer. The step depends on nothing but the query and the length of the segment, so pages
 * follow on from each other even when the index changes between them. The index keeps the lengths,
 * long ones rounded, as its norms.
 */
final class Coverage extends Similarity {
  /** The step of what is made up almost wholly. */
  static final int MOST = 4;

  private static final float[] STEPS = {0.2f, 0.5f, 0.95f};

  /** How the index keeps a length. */
  static byte norm(int tokens) {
    return SmallFloat.intToByte4(tokens);
  }

  /** The length that is kept so. */
  static int length(byte norm) {
    return SmallFloat.byte4ToInt(norm);
  }

  /**
   * The step, 1 to {@value #MOST}.
   *
   * @param tokens of the query, from 0
   * @param length of the segment
   */
  static int step(int tokens, int length) {
    float covered = (float) tokens / Math.max(1, length);
    int step = 1;
    for (float least : STEPS) {
      if (covered >= least) {
        step++;
      }
    }
    return step;
  }

  @Override
  public long computeNorm(FieldInvertState state) {
    return norm(state.getLength() - state.getNumOverlap());
  }

  /** The index is never asked to score. */
  @Override
  public SimScorer scorer(
      float boost, CollectionStatistics collectionStats, TermStatistics... termStats) {
    return new SimScorer() {
      @Override
      public float score(float frequency, long norm) {
        return 1;
      }
    };
  }

  @Override
  public String toString() {
    return "coverage in steps";
  }
}
