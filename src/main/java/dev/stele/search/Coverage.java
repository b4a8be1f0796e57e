package dev.stele.search;

import org.apache.lucene.util.SmallFloat;

/**
 * How much of a segment a query makes up, in steps: all of it, half, a fifth, less. Finer
 * differences would say nothing to a reader, and would outweigh what does: what is confirmed, and
 * what is newer. The step depends on nothing but the query and the length of the segment, so pages
 * follow on from each other even when the index changes between them. The index keeps lengths in
 * one byte, long ones rounded.
 */
final class Coverage {
  /** The step of what is made up almost wholly. */
  static final int MOST = 4;

  private static final float[] STEPS = {0.2f, 0.5f, 0.95f};

  private Coverage() {}

  /** How the index keeps a length. */
  static byte code(int tokens) {
    return SmallFloat.intToByte4(tokens);
  }

  /** The length that is kept so. */
  static int length(byte code) {
    return SmallFloat.byte4ToInt(code);
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
}
