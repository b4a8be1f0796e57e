package dev.stele.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;

/** A state of the index, with the numbers of its facets' values. */
final class UnitSearcher extends IndexSearcher {
  /** Each term is a clause twice, where it stands and in which texts; besides those of a query. */
  private static final int MOST_CLAUSES = 4 * Budget.TERMS;

  /** What is kept in memory of a part of the index. */
  private record Part(UnitColumns columns, Landmarks landmarks) {}

  private final List<Part> parts;
  private final FacetOrdinals ordinals;
  private final CountCache counts = new CountCache();
  private final Recent<List<Ranked>> firstHits = new Recent<>();

  private UnitSearcher(IndexReader reader, List<Part> parts) throws IOException {
    super(reader);
    this.parts = parts;
    this.ordinals = new FacetOrdinals(reader, parts.stream().map(Part::columns).toList());
    // What a cache gains on some queries, it loses on others when they are put into it; times
    // that differ so much are worse than either.
    setQueryCache(null);
  }

  static {
    setMaxClauseCount(MOST_CLAUSES);
  }

  /** What the units of a part of the index are ranked by. */
  UnitColumns columns(LeafReaderContext leaf) {
    return parts.get(leaf.ord).columns();
  }

  /** Where units of a part of the index stand. */
  Landmarks landmarks(LeafReaderContext leaf) {
    return parts.get(leaf.ord).landmarks();
  }

  FacetOrdinals ordinals() {
    return ordinals;
  }

  /** What was counted in this state. */
  CountCache counts() {
    return counts;
  }

  /** The first hits that were found in this state, as many as were asked for. */
  Recent<List<Ranked>> firstHits() {
    return firstHits;
  }

  /**
   * Makes searchers; in the thread that writes, so that no search waits for it. What it reads of a
   * part of the index it keeps as long as that part is open.
   */
  static final class Factory extends SearcherFactory {
    private final Map<IndexReader.CacheKey, Part> known = new ConcurrentHashMap<>();

    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previousReader)
        throws IOException {
      List<Part> parts = new ArrayList<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        parts.add(part(leaf.reader()));
      }
      return new UnitSearcher(reader, parts);
    }

    private Part part(LeafReader reader) throws IOException {
      IndexReader.CacheHelper core = reader.getCoreCacheHelper();
      Part part = known.get(core.getKey());
      if (part == null) {
        part = new Part(UnitColumns.of(reader), Landmarks.of(reader));
        known.put(core.getKey(), part);
        core.addClosedListener(known::remove);
      }
      return part;
    }
  }
}
