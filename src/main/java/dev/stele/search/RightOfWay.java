package dev.stele.search;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Searches go before writing: threads that write or merge parts of the index pause while something
 * is searched, so that on a machine of few processors those who wait for an answer wait no longer
 * for it. A pause is short, so that writing goes on, slower, whatever is searched.
 */
final class RightOfWay {
  private static final long PAUSE_NANOS = 100_000;
  private static final int MOST_PAUSES = 20;

  private final AtomicInteger searches = new AtomicInteger();

  /** A search begins. */
  void enter() {
    searches.incrementAndGet();
  }

  /** A search has ended. */
  void leave() {
    searches.decrementAndGet();
  }

  /** Waits for the searches that are going on, but not long. */
  void give() {
    for (int i = 0; i < MOST_PAUSES && searches.get() > 0; i++) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
