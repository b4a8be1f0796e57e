package dev.stele.search;

import java.util.concurrent.TimeUnit;

/**
 * How long one search may look. When that is over it stops with what it has found; what it counted
 * is then a lower bound. Used by one thread.
 */
final class Budget {
  private final long end;
  private boolean cut;

  Budget(long milliseconds) {
    this.end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
  }

  /** Whether the time is over; once it was, the search is cut. */
  boolean isSpent() {
    cut |= System.nanoTime() - end >= 0;
    return cut && System.nanoTime() - end >= 0;
  }

  /** Says that something was passed over, so that there may be more than is found. */
  void passOver() {
    cut = true;
  }

  /** Whether something was passed over. */
  boolean isCut() {
    return cut;
  }
}
