package dev.stele.cli;

import java.util.Arrays;

/** How long something took, many times. Safe for use by several threads. */
final class Times {
  private long[] nanos = new long[1_024];
  private int size;

  synchronized void add(long nanoseconds) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * size);
    }
    nanos[size] = nanoseconds;
    size++;
  }

  synchronized int count() {
    return size;
  }

  /**
   * The time within which so many of a hundred were done.
   *
   * @return 0 where there are none
   */
  synchronized double milliseconds(int percent) {
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    return size == 0 ? 0 : sorted[Math.min(size - 1, size * percent / 100)] / 1e6;
  }
}
