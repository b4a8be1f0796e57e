package dev.stele.server;

import dev.stele.memory.Memory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * What the memory holds: {@code GET /api/v1/overview}. To count it all takes as long as the memory
 * is large, so an answer is given again until a multiple of that time has passed: a small memory is
 * always told as it is, and a large one spends little of its time on counting.
 */
final class OverviewEndpoint {
  private static final int LATEST = 12;
  private static final int SHARE = 20;

  private final Memory memory;
  private final LongSupplier clock;
  private final ReentrantLock counting = new ReentrantLock();
  private volatile Optional<Counted> last = Optional.empty();

  private record Counted(WireOverview overview, long until) {}

  OverviewEndpoint(Memory memory) {
    this(memory, System::nanoTime);
  }

  /**
   * Takes its time from {@code clock}.
   *
   * @param clock as {@link System#nanoTime}
   */
  OverviewEndpoint(Memory memory, LongSupplier clock) {
    this.memory = memory;
    this.clock = clock;
  }

  Answer read(Call call) {
    return Answer.ok(overview());
  }

  /** The overview, counted now or not long ago. */
  WireOverview overview() {
    Optional<Counted> before = last;
    if (before.isPresent()) {
      if (before.get().until() - clock.getAsLong() > 0 || !counting.tryLock()) {
        return before.get().overview();
      }
    } else {
      counting.lock();
    }
    try {
      if (last.equals(before)) {
        last = Optional.of(count());
      }
      return last.orElseThrow().overview();
    } finally {
      counting.unlock();
    }
  }

  private Counted count() {
    long start = clock.getAsLong();
    WireOverview overview =
        WireOverview.of(memory.overview(), memory.bitexts(Optional.empty(), 0, LATEST));
    long end = clock.getAsLong();
    long took = end - start;
    // What takes no time worth mentioning is never old.
    long kept = took < Duration.ofMillis(100).toNanos() ? 0 : SHARE * took;
    return new Counted(overview, end + kept);
  }
}
