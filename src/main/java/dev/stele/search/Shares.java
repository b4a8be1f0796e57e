package dev.stele.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;

/** The parts of an index as they are shared out among threads. */
final class Shares {
  /** More threads than this would take from other searches what they gain for one. */
  private static final int MOST = Math.min(4, Runtime.getRuntime().availableProcessors());

  private Shares() {}

  /** All parts in one share, the largest first. */
  static List<List<LeafReaderContext>> one(List<LeafReaderContext> leaves) {
    return of(leaves, 1);
  }

  /** A share for each thread that may be free; they are about equally large, some perhaps empty. */
  static List<List<LeafReaderContext>> several(List<LeafReaderContext> leaves) {
    return of(leaves, MOST);
  }

  private static List<List<LeafReaderContext>> of(List<LeafReaderContext> leaves, int count) {
    List<LeafReaderContext> largestFirst = new ArrayList<>(leaves);
    largestFirst.sort(
        Comparator.comparingInt((LeafReaderContext leaf) -> leaf.reader().maxDoc()).reversed());
    List<List<LeafReaderContext>> shares = new ArrayList<>();
    long[] sizes = new long[count];
    for (int i = 0; i < count; i++) {
      shares.add(new ArrayList<>());
    }
    for (LeafReaderContext leaf : largestFirst) {
      int smallest = 0;
      for (int i = 1; i < count; i++) {
        smallest = sizes[i] < sizes[smallest] ? i : smallest;
      }
      shares.get(smallest).add(leaf);
      sizes[smallest] += leaf.reader().maxDoc();
    }
    return shares;
  }
}
