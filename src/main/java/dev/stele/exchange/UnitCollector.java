package dev.stele.exchange;

import dev.stele.memory.ImportReport;
import dev.stele.memory.Skipped;
import dev.stele.memory.TranslationUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Hands units on in batches, and remembers what was left out. */
final class UnitCollector {
  private static final int BATCH = 1_000;

  private final ToIntFunction<List<TranslationUnit>> sink;
  private final Runnable progress;
  private final List<TranslationUnit> batch = new ArrayList<>();
  private final List<Skipped> examples = new ArrayList<>();
  private long units;
  private long added;
  private long skipped;

  /**
   * Collects for a sink.
   *
   * @param sink takes the units in order, and says how many were new
   * @param progress runs after each batch
   */
  UnitCollector(ToIntFunction<List<TranslationUnit>> sink, Runnable progress) {
    this.sink = sink;
    this.progress = progress;
  }

  void take(TranslationUnit unit) {
    batch.add(unit);
    units++;
    if (batch.size() == BATCH) {
      flush();
    }
  }

  void skip(int line, String reason) {
    skipped++;
    if (examples.size() < ImportReport.MOST_EXAMPLES) {
      examples.add(new Skipped(line, reason));
    }
  }

  ImportReport report() {
    flush();
    return new ImportReport(units, added, skipped, examples);
  }

  private void flush() {
    if (!batch.isEmpty()) {
      added += sink.applyAsInt(List.copyOf(batch));
      batch.clear();
      progress.run();
    }
  }
}
