package dev.stele.search;

import java.util.concurrent.TimeUnit;

/**
 * How long one search may look, and for how many words all its patterns may stand. When that is
 * over it stops with what it has found; what it counted is then a lower bound. Terms are taken by
 * one thread; the time may be looked at by several.
 */
final class Budget {
  /** How many terms the patterns of a search stand for at most, together. */
  static final int TERMS = 4_000;

  private final long end;
  private int terms = TERMS;
  private volatile boolean cut;
  private volatile boolean spent;

  Budget(long milliseconds) {
    this.end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
  }

  /**
   * Looks at the clock: whether the time is over. To be asked after some work and never before it,
   * so that a search that takes few steps is whole however busy the machine is.
   */
  boolean isSpent() {
    if (!spent && System.nanoTime() - end >= 0) {
      spent = true;
      cut = true;
    }
    return spent;
  }

  /** Whether the time was over when the clock was last looked at. */
  boolean wasSpent() {
    return spent;
  }

  /** For how many terms patterns may stand yet. */
  int termsLeft() {
    return terms;
  }

  /** Says that a pattern stands for some terms. */
  void takeTerms(int count) {
    terms -= count;
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
