package dev.stele.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What some work took.
 *
 * @param seconds on the clock
 * @param cpuSeconds of all threads of the process, the collector's and the compiler's too
 * @param heapMegabytes the most heap in use, garbage included
 */
record Run(double seconds, double cpuSeconds, long heapMegabytes) {
  private static final double ENOUGH_SECONDS = 5;
  private static final int MOST_RUNS = 9;

  /** Does the work again and again, so that what runs often is compiled. */
  static void warmUp(Runnable work, double seconds) {
    long start = System.nanoTime();
    while ((System.nanoTime() - start) / 1e9 < seconds) {
      work.run();
    }
  }

  /** Does the work up to nine times, but not much longer than five seconds: the median. */
  static Run measure(Runnable work) {
    List<Run> runs = new ArrayList<>();
    double all = 0;
    while (runs.size() < MOST_RUNS && all < ENOUGH_SECONDS) {
      runs.add(once(work));
      all += runs.get(runs.size() - 1).seconds();
    }
    runs.sort(Comparator.comparingDouble(Run::seconds));
    return runs.get(runs.size() / 2);
  }

  private static Run once(Runnable work) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    PeakHeap.reset();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Run(seconds, (system.getProcessCpuTime() - cpu) / 1e9, PeakHeap.megabytes());
  }
}
