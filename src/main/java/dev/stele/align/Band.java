package dev.stele.align;

import java.util.Arrays;

/**
 * Which cells of the matrix of two texts are searched: for every number of source segments passed,
 * a range of numbers of target segments passed. Both ends of the range never fall, and it holds the
 * first and the last cell.
 */
final class Band {
  private final int[] low;
  private final int[] high;

  private Band(int[] low, int[] high) {
    this.low = low;
    this.high = high;
  }

  /**
   * The cells between two lines.
   *
   * @param low by source segments passed: the fewest target segments passed, 0 at first; not
   *     falling
   * @param high the most, all of them at last; not falling and nowhere below {@code low}
   */
  static Band of(int[] low, int[] high) {
    return new Band(low.clone(), high.clone());
  }

  /** Every cell. */
  static Band full(int sourceSize, int targetSize) {
    int[] low = new int[sourceSize + 1];
    int[] high = new int[sourceSize + 1];
    Arrays.fill(high, targetSize);
    return new Band(low, high);
  }

  /**
   * The cells around a line.
   *
   * @param centre by source segments passed: target segments passed, not falling
   * @param radius by source segments passed: how far from the centre
   * @param targetSize where the line ends
   */
  static Band around(int[] centre, int[] radius, int targetSize) {
    int last = centre.length - 1;
    int[] low = new int[last + 1];
    int[] high = new int[last + 1];
    for (int i = 0; i <= last; i++) {
      low[i] = Math.max(0, centre[i] - radius[i]);
      high[i] = Math.min(targetSize, centre[i] + radius[i]);
    }
    low[0] = 0;
    high[last] = targetSize;
    for (int i = 1; i <= last; i++) {
      high[i] = Math.max(high[i], high[i - 1]);
    }
    for (int i = last - 1; i >= 0; i--) {
      low[i] = Math.min(low[i], low[i + 1]);
    }
    return new Band(low, high);
  }

  /** The cells within {@code radius} of a path, measured in segments of either side. */
  static Band around(Path path, int radius) {
    int sourceSize = path.source(path.size());
    int targetSize = path.target(path.size());
    int[] least = new int[sourceSize + 1];
    int[] most = new int[sourceSize + 1];
    Arrays.fill(least, Integer.MAX_VALUE);
    Arrays.fill(most, -1);
    for (int b = 0; b <= path.size(); b++) {
      int i = path.source(b);
      least[i] = Math.min(least[i], path.target(b));
      most[i] = Math.max(most[i], path.target(b));
    }
    for (int i = 1; i <= sourceSize; i++) {
      most[i] = Math.max(most[i], most[i - 1]);
    }
    for (int i = sourceSize - 1; i >= 0; i--) {
      least[i] = Math.min(least[i], least[i + 1]);
    }
    int[] low = new int[sourceSize + 1];
    int[] high = new int[sourceSize + 1];
    for (int i = 0; i <= sourceSize; i++) {
      low[i] = Math.max(0, least[Math.max(0, i - radius)] - radius);
      high[i] = Math.min(targetSize, most[Math.min(sourceSize, i + radius)] + radius);
    }
    return new Band(low, high);
  }

  /** How many cells it has. */
  long cells() {
    long cells = 0;
    for (int i = 0; i < low.length; i++) {
      cells += high[i] - low[i] + 1;
    }
    return cells;
  }

  int sourceSize() {
    return low.length - 1;
  }

  int targetSize() {
    return high[high.length - 1];
  }

  /** The fewest target segments passed where {@code passed} source segments are. */
  int low(int passed) {
    return low[passed];
  }

  /** The most target segments passed where {@code passed} source segments are. */
  int high(int passed) {
    return high[passed];
  }
}
