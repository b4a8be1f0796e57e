package dev.stele.search;

import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.ConcordanceQuery.Sort;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was counted of the last questions in one state of the index, so that the second page of an
 * answer, another order of it, and questions that many ask are not counted again. It goes with the
 * state, so it is never out of date. For use by several threads.
 */
final class CountCache {
  private static final int SIZE = 256;

  private final Map<ConcordanceQuery, Counted> counts =
      new LinkedHashMap<>(2 * SIZE, 0.75f, /* accessOrder= */ true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ConcordanceQuery, Counted> eldest) {
          return size() > SIZE;
        }
      };

  synchronized Optional<Counted> get(ConcordanceQuery query) {
    return Optional.ofNullable(counts.get(withoutOrder(query)));
  }

  synchronized void put(ConcordanceQuery query, Counted counted) {
    counts.put(withoutOrder(query), counted);
  }

  /** What decides on which units are hits, and on nothing else. */
  private static ConcordanceQuery withoutOrder(ConcordanceQuery query) {
    return query
        .sorted(Sort.RELEVANCE)
        .forWorkOn(Optional.empty())
        .page(/* newLimit= */ 1, Optional.empty());
  }
}
