package dev.stele.memory;

import java.util.Optional;
import java.util.function.Consumer;

/** Search within segments, in either language of a unit. Safe for use by several threads. */
@FunctionalInterface
public interface Concordance {

  /** How many hits an export gives at most. */
  int EXPORT_LIMIT = 10_000;

  /**
   * Looks a query up. Text and query are compared after folding (design: NFKC, case, width, quotes,
   * dashes, accents, blanks between Han and digits); the marks are offsets in the text as it is
   * kept.
   *
   * @throws QuerySyntaxException where a part of the query cannot be run
   * @throws CursorException where the query's cursor is none of this concordance, or was given with
   *     an answer to another question; only the limit may differ
   * @throws MemoryException where the index fails
   */
  ConcordancePage search(ConcordanceQuery query);

  /**
   * Hands over the first hits of a query, at most {@link #EXPORT_LIMIT}, in the order asked for.
   * They are read one after the other; memory use does not grow with their number.
   *
   * @param query its limit and cursor are of no meaning here
   * @param sink what it raises ends the export
   * @throws QuerySyntaxException where a part of the query cannot be run
   * @throws MemoryException where the index fails
   */
  default void export(ConcordanceQuery query, Consumer<ConcordanceHit> sink) {
    Optional<String> cursor = Optional.empty();
    int left = EXPORT_LIMIT;
    do {
      ConcordancePage page = search(query.page(Math.min(left, ConcordanceQuery.MAX_LIMIT), cursor));
      page.hits().forEach(sink);
      left -= page.hits().size();
      cursor = page.next();
    } while (cursor.isPresent() && left > 0);
  }
}
