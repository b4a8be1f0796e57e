package dev.stele.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The documents of a part of the index in which some terms stand at places of a phrase. Those of
 * the rarest term are the candidates; of the others no more is read than a candidate asks for, and
 * where they stand in it only when all are there. Not for use by several threads.
 */
final class PhrasePostings {
  /** A term and which place of the phrase it has, from 0. */
  record Placed(String term, int place) {}

  /** A term: its documents, and where it stands in them. */
  private final class Column {
    private final Placed placed;
    private final PostingsEnum documents;
    private PostingsEnum places;
    private int left;
    private int start;

    private Column(Placed placed, PostingsEnum documents) {
      this.placed = placed;
      this.documents = documents;
    }

    private long cost() {
      return documents.cost();
    }

    /** Whether the term is in a document that is not before those asked for until now. */
    private boolean isIn(int document) throws IOException {
      return documents.docID() >= document
          ? documents.docID() == document
          : documents.advance(document) == document;
    }

    /** Goes to the first place in a document that the term is in. */
    private void open(int document) throws IOException {
      if (places == null) {
        places = terms.postings(placed.term(), leaf, PostingsEnum.POSITIONS).orElseThrow();
      }
      places.advance(document);
      left = places.freq();
      next();
    }

    /** Goes to the next place, to where the phrase begins with it; false where there is none. */
    private boolean next() throws IOException {
      if (left == 0) {
        return false;
      }
      left--;
      start = places.nextPosition() - placed.place();
      return true;
    }
  }

  private final FieldTerms terms;
  private final LeafReaderContext leaf;

  /** The rarest first. */
  private final List<Column> columns = new ArrayList<>();

  private PhrasePostings(FieldTerms terms, LeafReaderContext leaf) {
    this.terms = terms;
    this.leaf = leaf;
  }

  /**
   * The documents of a phrase; empty where a term of it stands nowhere in this part.
   *
   * @param phrase one term at least
   */
  static Optional<PhrasePostings> of(FieldTerms terms, List<Placed> phrase, LeafReaderContext leaf)
      throws IOException {
    PhrasePostings postings = new PhrasePostings(terms, leaf);
    for (Placed placed : phrase) {
      Optional<PostingsEnum> documents = terms.postings(placed.term(), leaf, PostingsEnum.NONE);
      if (documents.isEmpty()) {
        return Optional.empty();
      }
      postings.columns.add(postings.new Column(placed, documents.get()));
    }
    postings.columns.sort(Comparator.comparingLong(Column::cost));
    return Optional.of(postings);
  }

  /** The documents of the rarest term. */
  DocIdSetIterator candidates() {
    return columns.get(0).documents;
  }

  /** Whether all terms are in the candidate, wherever. */
  boolean hasAll() throws IOException {
    int document = candidates().docID();
    for (int i = 1; i < columns.size(); i++) {
      if (!columns.get(i).isIn(document)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the phrase stands in the candidate, which has all terms; to be asked once. */
  boolean hasPhrase() throws IOException {
    if (columns.size() == 1) {
      return true;
    }
    int document = candidates().docID();
    Column first = columns.get(0);
    first.open(document);
    int opened = 1;
    int at = 1;
    while (at < columns.size()) {
      Column column = columns.get(at);
      if (at == opened) {
        column.open(document);
        opened++;
      }
      while (column.start < first.start) {
        if (!column.next()) {
          return false;
        }
      }
      if (column.start == first.start) {
        at++;
      } else if (first.next()) {
        at = 1;
      } else {
        return false;
      }
    }
    return true;
  }
}
