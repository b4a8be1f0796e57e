package dev.stele.store;

import dev.stele.store.LessonBytes.NumberedCount;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What lessons add to the sums of counts, and what lessons that are taken back take from them. */
final class CountSums {
  private record Key(int languages, int source, int target) {}

  private static final class Sum {
    double forward;
    double backward;
    boolean less;
  }

  private final Map<Key, Sum> sums = new HashMap<>();
  private double volume;

  void add(int languages, NumberedCount count) {
    Sum sum = sum(languages, count);
    sum.forward += count.forward();
    sum.backward += count.backward();
    volume += count.forward() + count.backward();
  }

  void takeBack(int languages, NumberedCount count) {
    Sum sum = sum(languages, count);
    sum.forward -= count.forward();
    sum.backward -= count.backward();
    sum.less = true;
    volume -= count.forward() + count.backward();
  }

  private Sum sum(int languages, NumberedCount count) {
    return sums.computeIfAbsent(
        new Key(languages, count.source(), count.target()), key -> new Sum());
  }

  /** By how much all counts together grow; below 0 where more is taken back than added. */
  double volume() {
    return volume;
  }

  void addTo(Handle handle) {
    merge(handle);
    removeEmpty(handle);
  }

  private void merge(Handle handle) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            """
            merge into word_count c
            using (values (cast(:languages as integer), cast(:source as integer),
                cast(:target as integer), cast(:forward as double precision),
                cast(:backward as double precision)))
              as d (languages_id, source_word, target_word, forward_count, backward_count)
            on c.languages_id = d.languages_id and c.source_word = d.source_word
              and c.target_word = d.target_word
            when matched then update set forward_count = c.forward_count + d.forward_count,
              backward_count = c.backward_count + d.backward_count
            when not matched then insert
              (languages_id, source_word, target_word, forward_count, backward_count)
              values (d.languages_id, d.source_word, d.target_word, d.forward_count,
                d.backward_count)
            """)) {
      sums.forEach(
          (key, sum) -> {
            if (sum.forward != 0 || sum.backward != 0) {
              bind(batch, key).bind("forward", sum.forward).bind("backward", sum.backward).add();
              executeWhenFull(batch);
            }
          });
      batch.execute();
    }
  }

  private void removeEmpty(Handle handle) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            """
            delete from word_count
            where languages_id = :languages and source_word = :source and target_word = :target
              and forward_count = 0 and backward_count = 0
            """)) {
      sums.forEach(
          (key, sum) -> {
            if (sum.less) {
              bind(batch, key).add();
              executeWhenFull(batch);
            }
          });
      batch.execute();
    }
  }

  private static PreparedBatch bind(PreparedBatch batch, Key key) {
    return batch
        .bind("languages", key.languages())
        .bind("source", key.source())
        .bind("target", key.target());
  }

  private static void executeWhenFull(PreparedBatch batch) {
    if (batch.size() == LessonTable.BATCH) {
      batch.execute();
    }
  }
}
