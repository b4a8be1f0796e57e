package dev.stele.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;

/** A state of the index, with the numbers of its facets' values. */
final class UnitSearcher extends IndexSearcher {
  /** Each term is a clause twice, where it stands and in which texts; besides those of a query. */
  private static final int MOST_CLAUSES = 4 * Budget.TERMS;

  private final FacetOrdinals ordinals;
  private final CountCache counts = new CountCache();

  private UnitSearcher(IndexReader reader) throws IOException {
    super(reader);
    this.ordinals = new FacetOrdinals(reader);
    // What a cache gains on some queries, it loses on others when they are put into it; times
    // that differ so much are worse than either.
    setQueryCache(null);
  }

  static {
    setMaxClauseCount(MOST_CLAUSES);
  }

  FacetOrdinals ordinals() {
    return ordinals;
  }

  /** What was counted in this state. */
  CountCache counts() {
    return counts;
  }

  /** Makes searchers; in the thread that writes, so that no search waits for it. */
  static final class Factory extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previousReader)
        throws IOException {
      return new UnitSearcher(reader);
    }
  }
}
