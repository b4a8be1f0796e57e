package dev.stele.search;

import dev.stele.memory.ConcordanceQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was found out for the last questions in one state of the index. It goes with the state, so
 * it is never out of date. For use by several threads.
 *
 * @param <T> what was found out; never changed
 */
final class Recent<T> {
  private static final int SIZE = 256;

  private final Map<ConcordanceQuery, T> answers =
      new LinkedHashMap<>(2 * SIZE, 0.75f, /* accessOrder= */ true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ConcordanceQuery, T> eldest) {
          return size() > SIZE;
        }
      };

  synchronized Optional<T> get(ConcordanceQuery query) {
    return Optional.ofNullable(answers.get(query));
  }

  synchronized void put(ConcordanceQuery query, T answer) {
    answers.put(query, answer);
  }
}
