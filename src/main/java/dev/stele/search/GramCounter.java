package dev.stele.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** Finds the documents that hold enough of some terms, a window of documents after the other. */
final class GramCounter {
  private static final int WINDOW = 1 << 16;

  private final short[] weights = new short[WINDOW];
  private final long[] touched = new long[WINDOW / Long.SIZE];

  /** The documents of a term, and what it weighs. */
  record Weighted(PostingsEnum documents, int weight) {}

  /** What is done with a document whose terms weigh so much together. */
  @FunctionalInterface
  interface Sink {
    void accept(int document, int weight) throws IOException;
  }

  /**
   * Hands over every document whose terms weigh enough, in order.
   *
   * @param terms with documents that have not been moved to yet
   */
  void find(List<Weighted> terms, int needed, Sink sink) throws IOException {
    for (Weighted term : terms) {
      term.documents.nextDoc();
    }
    int next = first(terms);
    while (next != DocIdSetIterator.NO_MORE_DOCS) {
      int start = next & -WINDOW;
      int end = start + WINDOW;
      for (Weighted term : terms) {
        PostingsEnum documents = term.documents;
        int weight = term.weight;
        int document = documents.docID();
        while (document < end) {
          int at = document - start;
          weights[at] += (short) weight;
          touched[at >>> 6] |= 1L << at;
          document = documents.nextDoc();
        }
      }
      handOver(start, needed, sink);
      next = first(terms);
    }
  }

  private static int first(List<Weighted> terms) {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (Weighted term : terms) {
      first = Math.min(first, term.documents.docID());
    }
    return first;
  }

  private void handOver(int start, int needed, Sink sink) throws IOException {
    for (int word = 0; word < touched.length; word++) {
      long bits = touched[word];
      touched[word] = 0;
      while (bits != 0) {
        int at = (word << 6) + Long.numberOfTrailingZeros(bits);
        bits &= bits - 1;
        int weight = weights[at];
        weights[at] = 0;
        if (weight >= needed) {
          sink.accept(start + at, weight);
        }
      }
    }
  }
}
