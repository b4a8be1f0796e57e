package dev.stele.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The best documents of a part of the index: those of the lowest rank, and of equal rank those that
 * came first. A heap with the worst on top.
 */
final class LeafQueue {
  private final int capacity;
  private long[] ranks;
  private int[] documents;
  private int size;

  LeafQueue(int capacity) {
    this.capacity = capacity;
    this.ranks = new long[Math.min(capacity, 32)];
    this.documents = new int[ranks.length];
  }

  /** Whether it would take a document that comes behind all others. */
  boolean wants(long rank) {
    return size < capacity || rank < ranks[0];
  }

  /**
   * Takes a document where it is better than the worst, or there is room.
   *
   * @param document larger than all before
   */
  void offer(long rank, int document) {
    if (size < capacity) {
      if (size == ranks.length) {
        ranks = Arrays.copyOf(ranks, Math.min(capacity, 2 * size));
        documents = Arrays.copyOf(documents, ranks.length);
      }
      size++;
      up(rank, document);
    } else if (rank < ranks[0]) {
      down(rank, document);
    }
  }

  private static boolean isWorse(long rank, int document, long otherRank, int otherDocument) {
    return rank > otherRank || (rank == otherRank && document > otherDocument);
  }

  private void up(long rank, int document) {
    int at = size - 1;
    while (at > 0) {
      int parent = (at - 1) / 2;
      if (!isWorse(rank, document, ranks[parent], documents[parent])) {
        break;
      }
      ranks[at] = ranks[parent];
      documents[at] = documents[parent];
      at = parent;
    }
    ranks[at] = rank;
    documents[at] = document;
  }

  private void down(long rank, int document) {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size
          && isWorse(ranks[child + 1], documents[child + 1], ranks[child], documents[child])) {
        child++;
      }
      if (!isWorse(ranks[child], documents[child], rank, document)) {
        break;
      }
      ranks[at] = ranks[child];
      documents[at] = documents[child];
      at = child;
    }
    ranks[at] = rank;
    documents[at] = document;
  }

  /** Documents and their ranks, the best first. */
  record Sorted(List<Integer> documents, List<Long> ranks) {}

  /** All documents in order; the queue is empty then. */
  Sorted sorted() {
    List<Integer> bestFirst = new ArrayList<>();
    List<Long> theirRanks = new ArrayList<>();
    while (size > 0) {
      bestFirst.add(documents[0]);
      theirRanks.add(ranks[0]);
      size--;
      if (size > 0) {
        down(ranks[size], documents[size]);
      }
    }
    Collections.reverse(bestFirst);
    Collections.reverse(theirRanks);
    return new Sorted(bestFirst, theirRanks);
  }
}
