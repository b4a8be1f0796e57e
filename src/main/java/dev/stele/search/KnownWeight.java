package dev.stele.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * A query whose terms have been looked up in the index. One search runs it in several ways, alone
 * and together with others, and to look its terms up each time would take longer than some of them.
 */
final class KnownWeight extends Query {
  private final Query query;
  private final Weight weight;
  private final List<LeafReaderContext> leaves;
  private final long cost;

  /**
   * Looks a query up.
   *
   * @param searcher in which it is to be run, and in no other
   */
  KnownWeight(Query query, IndexSearcher searcher) throws IOException {
    this.query = query;
    this.leaves = searcher.getLeafContexts();
    this.weight =
        searcher.createWeight(
            searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, /* boost= */ 1);
    long documents = 0;
    for (LeafReaderContext leaf : leaves) {
      ScorerSupplier hits = weight.scorerSupplier(leaf);
      documents += hits == null ? 0 : hits.cost();
    }
    this.cost = documents;
  }

  /** What runs it alone. */
  Weight weight() {
    return weight;
  }

  /** How many documents have to be looked at, about. */
  long cost() {
    return cost;
  }

  /** Whether texts are read to tell hits from others, which takes long. */
  boolean readsTexts() throws IOException {
    for (LeafReaderContext leaf : leaves) {
      Scorer hits = weight.scorer(leaf);
      if (hits != null) {
        TwoPhaseIterator phases = hits.twoPhaseIterator();
        return phases != null && phases.matchCost() >= ExpressionQuery.COST;
      }
    }
    return false;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    if (scoreMode.needsScores()) {
      throw new IllegalArgumentException("scores of " + query);
    }
    return weight;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String defaultField) {
    return query.toString(defaultField);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && weight == ((KnownWeight) other).weight;
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + System.identityHashCode(weight);
  }
}
