package dev.stele.store;

import dev.stele.store.LessonBytes.NumberedCount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What each text has taught. */
final class LessonTable {
  static final int BATCH = 1_000;

  private final Handle handle;

  LessonTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A lesson as it is kept.
   *
   * @param languages the number of its two languages
   * @param counts as {@link LessonBytes} writes them
   */
  @SuppressWarnings("ArrayRecordComponent") // a row on its way, not a value to be compared
  record Kept(int languages, byte[] counts) {}

  /** Hears what is taken back. */
  @FunctionalInterface
  interface Removed {
    void count(int languages, NumberedCount count);
  }

  /** Removes the lessons of texts, some of which may have taught nothing. */
  void remove(Collection<String> texts, Removed removed) {
    List<String> all = new ArrayList<>(texts);
    for (int start = 0; start < all.size(); start += BATCH) {
      List<String> part = all.subList(start, Math.min(all.size(), start + BATCH));
      handle
          .createQuery("select languages_id, counts from lesson where text_id = any(:texts)")
          .bindArray("texts", String.class, part)
          .map((row, context) -> new Kept(row.getInt("languages_id"), row.getBytes("counts")))
          .forEach(
              kept ->
                  LessonBytes.read(kept.counts())
                      .forEach(count -> removed.count(kept.languages(), count)));
      handle
          .createUpdate("delete from lesson where text_id = any(:texts)")
          .bindArray("texts", String.class, part)
          .execute();
    }
  }

  void insert(Map<String, Kept> lessons) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into lesson (text_id, languages_id, counts) values (:text, :languages, :counts)")) {
      lessons.forEach(
          (text, kept) -> {
            batch
                .bind("text", text)
                .bind("languages", kept.languages())
                .bind("counts", kept.counts())
                .add();
            if (batch.size() == BATCH) {
              batch.execute();
            }
          });
      batch.execute();
    }
  }
}
