package dev.stele.search;

import java.util.Arrays;

/**
 * The edit distance (Levenshtein) between one sequence and many others, 64 cells of the table at a
 * time.
 *
 * @see <a href="https://doi.org/10.1145/316542.316550">G. Myers: A fast bit-vector algorithm for
 *     approximate string matching based on dynamic programming (JACM 1999)</a>
 * @see <a href="http://hdl.handle.net/10138/312515">H. Hyyrö: Explaining and extending the
 *     bit-parallel approximate string matching algorithm of Myers (2001)</a>, for whole sequences
 */
final class Distance {
  private final int length;
  private final int blocks;

  /** By code: 1 + the place of its masks; 0 for a code that is not in the sequence. */
  private final short[] places = new short[Character.MAX_VALUE + 1];

  private final long[] masks;
  private final long[] positive;
  private final long[] negative;

  /**
   * Prepares a sequence. Not for use by several threads.
   *
   * @param sequence at most {@value Short#MAX_VALUE} different codes
   */
  Distance(char[] sequence) {
    length = sequence.length;
    blocks = Math.max(1, (length + 63) / 64);
    int different = 0;
    for (char c : sequence) {
      if (places[c] == 0) {
        places[c] = (short) ++different;
      }
    }
    masks = new long[(different + 1) * blocks];
    for (int i = 0; i < length; i++) {
      masks[places[sequence[i]] * blocks + i / 64] |= 1L << i;
    }
    positive = new long[blocks];
    negative = new long[blocks];
  }

  /**
   * The distance to another sequence.
   *
   * @param other holds it in its first {@code otherLength} places
   * @param most what is of interest, from 0
   * @return the distance; some number above {@code most} where it is more than that
   */
  int to(char[] other, int otherLength, int most) {
    if (Math.abs(length - otherLength) > most) {
      return most + 1;
    }
    if (length == 0) {
      return otherLength;
    }
    return blocks == 1 ? inOneBlock(other, otherLength, most) : inBlocks(other, otherLength, most);
  }

  private int inOneBlock(char[] other, int otherLength, int most) {
    long last = 1L << (length - 1);
    long pv = -1;
    long mv = 0;
    int distance = length;
    for (int j = 0; j < otherLength; j++) {
      long eq = masks[places[other[j]]];
      long xv = eq | mv;
      long xh = (((eq & pv) + pv) ^ pv) | eq;
      long ph = mv | ~(xh | pv);
      long mh = pv & xh;
      if ((ph & last) != 0) {
        distance++;
      } else if ((mh & last) != 0) {
        distance--;
      }
      // Each of the columns to come takes off one at most.
      if (distance - (otherLength - 1 - j) > most) {
        return most + 1;
      }
      ph = (ph << 1) | 1;
      mh <<= 1;
      pv = mh | ~(xv | ph);
      mv = ph & xv;
    }
    return distance;
  }

  private int inBlocks(char[] other, int otherLength, int most) {
    Arrays.fill(positive, -1);
    Arrays.fill(negative, 0);
    long last = 1L << (length - 1);
    int distance = length;
    for (int j = 0; j < otherLength; j++) {
      int mask = places[other[j]] * blocks;
      long plusIn = 1;
      long minusIn = 0;
      for (int b = 0; b < blocks; b++) {
        long pv = positive[b];
        long mv = negative[b];
        long eq = masks[mask + b];
        long xv = eq | mv;
        eq |= minusIn;
        long xh = (((eq & pv) + pv) ^ pv) | eq;
        long ph = mv | ~(xh | pv);
        long mh = pv & xh;
        if (b == blocks - 1) {
          if ((ph & last) != 0) {
            distance++;
          } else if ((mh & last) != 0) {
            distance--;
          }
        }
        long plusOut = ph >>> 63;
        long minusOut = mh >>> 63;
        ph = (ph << 1) | plusIn;
        mh = (mh << 1) | minusIn;
        positive[b] = mh | ~(xv | ph);
        negative[b] = ph & xv;
        plusIn = plusOut;
        minusIn = minusOut;
      }
      if (distance - (otherLength - 1 - j) > most) {
        return most + 1;
      }
    }
    return distance;
  }
}
