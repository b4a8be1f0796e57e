package dev.stele.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Weight;

/**
 * Counts the hits among some of the documents: windows of equal length at equal distances over the
 * whole index, so that no year and no series is left out.
 *
 * @param documents how many documents were looked at
 * @param hits how many of them are hits
 */
record Sample(long documents, long hits) {
  private static final int WINDOW = 512;

  /**
   * Looks at a sample, all of it: a part would be of the newest documents only.
   *
   * @param size about how many documents
   * @param facets counts the values of the hits
   * @throws org.apache.lucene.search.CollectionTerminatedException where the query stops by itself
   */
  static Sample of(UnitSearcher searcher, Weight weight, int size, FacetCounts facets)
      throws IOException {
    long all = Math.max(1, searcher.getIndexReader().maxDoc());
    int stride = (int) Math.max(WINDOW, WINDOW * all / size);
    long looked = 0;
    long hits = 0;
    int offset = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      int maxDoc = leaf.reader().maxDoc();
      Optional<LeafHits> found = LeafHits.of(weight, leaf);
      FacetCounts.Leaf counts = facets.leaf(leaf);
      int start = offset;
      for (; start < maxDoc; start += stride) {
        int end = Math.min(maxDoc, start + WINDOW);
        looked += end - start;
        if (found.isPresent()) {
          hits += count(found.get(), start, end, counts);
        }
      }
      // The next part goes on at the same distance.
      offset = Math.max(0, start - maxDoc);
    }
    return new Sample(looked, hits);
  }

  private static long count(LeafHits found, int start, int end, FacetCounts.Leaf counts)
      throws IOException {
    long hits = 0;
    for (int document = found.from(start); document < end; document = found.next()) {
      if (found.isHit()) {
        hits++;
        counts.count(document);
      }
    }
    return hits;
  }

  /** How many hits there are among some documents, if they are as frequent there as here. */
  long estimate(long among) {
    return hits * among / Math.max(1, documents);
  }
}
