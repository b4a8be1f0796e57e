package dev.stele.search;

import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.ConcordanceQuery.Sort;
import java.util.Optional;

/**
 * What was counted of the last questions in one state of the index, so that the second page of an
 * answer, another order of it, and questions that many ask are not counted again. For use by
 * several threads.
 */
final class CountCache {
  private final Recent<Counted> counts = new Recent<>();

  Optional<Counted> get(ConcordanceQuery query) {
    return counts.get(withoutOrder(query));
  }

  void put(ConcordanceQuery query, Counted counted) {
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
