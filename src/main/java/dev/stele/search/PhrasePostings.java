package dev.stele.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** The documents of a part of the index in which some terms stand at places of a phrase. */
final class PhrasePostings {
  /** A term and which place of the phrase it has, from 0. */
  record Placed(String term, int place) {}

  /** Where a term stands in one document after the other. */
  private static final class Column {
    private final PostingsEnum documents;
    private final int place;
    private final long cost;
    private int left;
    private int start;

    private Column(PostingsEnum documents, int place) {
      this.documents = documents;
      this.place = place;
      this.cost = documents.cost();
    }

    /** Goes to the first place of the document. */
    void begin() throws IOException {
      left = documents.freq();
      start = -1;
      next();
    }

    /** Goes to the next place at which the phrase may begin; false where there is none. */
    boolean next() throws IOException {
      if (left == 0) {
        return false;
      }
      left--;
      start = documents.nextPosition() - place;
      return true;
    }
  }

  /** The rarest first. */
  private final List<Column> columns;

  private PhrasePostings(List<Column> columns) {
    this.columns = columns;
  }

  /**
   * The documents of a phrase; empty where a term of it stands nowhere in this part.
   *
   * @param phrase one term at least
   */
  static Optional<PhrasePostings> of(FieldTerms terms, List<Placed> phrase, LeafReaderContext leaf)
      throws IOException {
    int flags = phrase.size() == 1 ? PostingsEnum.NONE : PostingsEnum.POSITIONS;
    List<Column> columns = new ArrayList<>();
    for (Placed placed : phrase) {
      Optional<PostingsEnum> postings = terms.postings(placed.term(), leaf, flags);
      if (postings.isEmpty()) {
        return Optional.empty();
      }
      columns.add(new Column(postings.get(), placed.place()));
    }
    columns.sort(Comparator.comparingLong(column -> column.cost));
    return Optional.of(new PhrasePostings(columns));
  }

  /** The next document that has all terms, wherever; the largest number where there is none. */
  int nextCandidate() throws IOException {
    DocIdSetIterator rarest = columns.get(0).documents;
    int document = rarest.nextDoc();
    int at = 1;
    while (at < columns.size() && document != DocIdSetIterator.NO_MORE_DOCS) {
      DocIdSetIterator documents = columns.get(at).documents;
      int there = documents.docID() < document ? documents.advance(document) : documents.docID();
      if (there == document) {
        at++;
      } else {
        document = rarest.advance(there);
        at = 1;
      }
    }
    return document;
  }

  /** Whether the phrase stands in the candidate; to be asked once. */
  boolean matches() throws IOException {
    return columns.size() == 1 || standsInOneRow();
  }

  private boolean standsInOneRow() throws IOException {
    for (Column column : columns) {
      column.begin();
    }
    Column first = columns.get(0);
    int at = 1;
    while (at < columns.size()) {
      Column column = columns.get(at);
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
