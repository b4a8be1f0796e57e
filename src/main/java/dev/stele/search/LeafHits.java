package dev.stele.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * The documents of a part of the index that may be hits, in their order. Whether one of them is a
 * hit is found out only when that is asked, so that whoever looks at some documents pays for no
 * others. Not for use by several threads.
 */
final class LeafHits {
  private final Optional<TwoPhaseIterator> phases;
  private final DocIdSetIterator documents;
  private final Bits live;

  private LeafHits(Scorer scorer, LeafReaderContext leaf) {
    this.phases = Optional.ofNullable(scorer.twoPhaseIterator());
    this.documents = phases.map(TwoPhaseIterator::approximation).orElseGet(scorer::iterator);
    int all = leaf.reader().maxDoc();
    this.live =
        Optional.ofNullable(leaf.reader().getLiveDocs())
            .orElseGet(() -> new Bits.MatchAllBits(all));
  }

  /** The hits of a query before the first of them; empty where there can be none. */
  static Optional<LeafHits> of(Weight weight, LeafReaderContext leaf) throws IOException {
    return Optional.ofNullable(weight.scorer(leaf)).map(scorer -> new LeafHits(scorer, leaf));
  }

  /**
   * The first document that may be a hit, from one on.
   *
   * @param least behind the documents that were given before
   * @return {@link DocIdSetIterator#NO_MORE_DOCS} where there is none
   */
  int from(int least) throws IOException {
    return documents.docID() < least ? documents.advance(least) : documents.docID();
  }

  /** The next document that may be a hit. */
  int next() throws IOException {
    return documents.nextDoc();
  }

  /** Whether the document that was given last is a hit; to be asked once. */
  boolean isHit() throws IOException {
    return live.get(documents.docID()) && (phases.isEmpty() || phases.get().matches());
  }
}
