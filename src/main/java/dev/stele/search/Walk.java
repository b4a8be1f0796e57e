package dev.stele.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Weight;

/** Goes through the hits of a part of the index in their order, as long as the budget lasts. */
final class Walk {
  private static final int STEPS_BETWEEN_LOOKS = 1_024;

  private Walk() {}

  /** What is done with a hit; tells whether to go on. */
  @FunctionalInterface
  interface Visitor {
    boolean visit(int document) throws IOException;
  }

  /**
   * Whether a document would be of use, if it is a hit: that is asked before its places are read.
   */
  @FunctionalInterface
  interface Interest {
    boolean isIn(int document) throws IOException;
  }

  /** Goes through all hits, whatever they are. */
  static void through(Weight weight, LeafReaderContext leaf, Budget budget, Visitor visitor)
      throws IOException {
    through(weight, leaf, 0, leaf.reader().maxDoc(), budget, document -> true, visitor);
  }

  /**
   * Goes through the hits, until the visitor has enough or the budget is spent.
   *
   * @param first the first document that is looked at
   * @param end the first one that is not
   */
  static void through(
      Weight weight,
      LeafReaderContext leaf,
      int first,
      int end,
      Budget budget,
      Interest interest,
      Visitor visitor)
      throws IOException {
    if (budget.wasSpent() || first >= end) {
      return;
    }
    Optional<LeafHits> found = LeafHits.of(weight, leaf);
    if (found.isEmpty()) {
      return;
    }
    LeafHits hits = found.get();
    int steps = 0;
    try {
      int document = hits.from(first);
      while (document < end) {
        if (interest.isIn(document) && hits.isHit() && !visitor.visit(document)) {
          return;
        }
        steps++;
        if (steps % STEPS_BETWEEN_LOOKS == 0 && budget.isSpent()) {
          return;
        }
        document = hits.next();
      }
    } catch (CollectionTerminatedException outOfTime) {
      // A query that looks at the clock itself has said so to the budget.
      return;
    }
  }
}
