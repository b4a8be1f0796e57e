package dev.stele.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of a field that one lookup asks for. It asks for the same ones many times, and to find
 * a term in every part of the index takes longer than to read where it stands: each is looked up
 * once. For use by several threads.
 */
final class FieldTerms {
  private final IndexSearcher searcher;
  private final String field;
  private final Map<String, TermStates> known = new HashMap<>();
  private final Map<LeafReaderContext, TermsEnum> cursors = new HashMap<>();

  FieldTerms(IndexSearcher searcher, String field) {
    this.searcher = searcher;
    this.field = field;
  }

  /** In how many texts a term stands; those that were removed since may be counted too. */
  synchronized int frequency(String term) throws IOException {
    return states(term).docFreq();
  }

  /** In how many texts of a part of the index it stands; 0 where it is in none. */
  synchronized int frequency(String term, LeafReaderContext leaf) throws IOException {
    Optional<TermsEnum> cursor = cursor(term, leaf);
    return cursor.isPresent() ? cursor.get().docFreq() : 0;
  }

  private TermStates states(String term) throws IOException {
    TermStates states = known.get(term);
    if (states == null) {
      states = lookedUp(new BytesRef(term));
      known.put(term, states);
    }
    return states;
  }

  /** Past {@link TermStates#build}, which makes new cursors for each term. */
  private TermStates lookedUp(BytesRef term) throws IOException {
    TermStates states = new TermStates(searcher.getTopReaderContext());
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      TermsEnum cursor = cursor(leaf);
      if (cursor.seekExact(term)) {
        states.register(cursor.termState(), leaf.ord, cursor.docFreq(), cursor.totalTermFreq());
      }
    }
    return states;
  }

  /**
   * The documents of a term in a part of the index; empty where it is in none.
   *
   * @param flags of {@link PostingsEnum}: what is wanted besides the documents
   */
  synchronized Optional<PostingsEnum> postings(String term, LeafReaderContext leaf, int flags)
      throws IOException {
    Optional<TermsEnum> cursor = cursor(term, leaf);
    return cursor.isPresent()
        ? Optional.of(cursor.get().postings(/* reuse= */ null, flags))
        : Optional.empty();
  }

  /** The cursor of a part of the index, at a term of it. */
  private Optional<TermsEnum> cursor(String term, LeafReaderContext leaf) throws IOException {
    TermState state = states(term).get(leaf);
    if (state == null) {
      return Optional.empty();
    }
    TermsEnum cursor = cursor(leaf);
    cursor.seekExact(new BytesRef(term), state);
    return Optional.of(cursor);
  }

  private TermsEnum cursor(LeafReaderContext leaf) throws IOException {
    TermsEnum cursor = cursors.get(leaf);
    if (cursor == null) {
      cursor = Terms.getTerms(leaf.reader(), field).iterator();
      cursors.put(leaf, cursor);
    }
    return cursor;
  }
}
