package dev.stele.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

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
      Scorer scorer = weight.scorer(leaf);
      FacetCounts.Leaf counts = facets.leaf(leaf);
      Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator found = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      int start = offset;
      for (; start < maxDoc; start += stride) {
        int end = Math.min(maxDoc, start + WINDOW);
        looked += end - start;
        int document = found.docID() < start ? found.advance(start) : found.docID();
        for (; document < end; document = found.nextDoc()) {
          if (live == null || live.get(document)) {
            hits++;
            counts.count(document);
          }
        }
      }
      // The next part goes on at the same distance.
      offset = Math.max(0, start - maxDoc);
    }
    return new Sample(looked, hits);
  }

  /** How many hits there are among some documents, if they are as frequent there as here. */
  long estimate(long among) {
    return hits * among / Math.max(1, documents);
  }
}
