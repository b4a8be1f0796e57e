package dev.stele.search;

import dev.stele.memory.ConcordanceQuery.Sort;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Finds the first hits of some parts of the index in an order. The documents of each part lie in
 * the order in which hits of equal rank are shown, so that in each part the first hits of a rank
 * are those that are met first. Up to a number of hits all are met, and counted. Where there are
 * more, the ranks are looked for one after the other, the best first, and in each part of the index
 * only until a page is full. What a page is full of tells how far the other parts have to be looked
 * at; so the largest comes first.
 */
final class TopHits {
  /** To look at so many documents takes less time than to look for each rank by itself. */
  private static final long MOST_RANKED = 200_000;

  /** The step of coverage that few hits reach. */
  private static final int FEW_FROM = 3;

  private final Sort sort;
  private final int wanted;
  private final Optional<Ranked> after;
  private final UnitSearcher searcher;
  private final List<LeafReaderContext> leaves;
  private final Relevance relevance;
  private final Budget budget;

  /** The first hits of the parts that have been looked at, the last of them on top. */
  private final PriorityQueue<Ranked> first;

  /**
   * @param wanted how many hits, from 1
   * @param after the hit behind which they stand
   * @param leaves the parts that are looked at; best the largest first
   */
  TopHits(
      Sort sort,
      int wanted,
      Optional<Ranked> after,
      UnitSearcher searcher,
      List<LeafReaderContext> leaves,
      Relevance relevance,
      Budget budget) {
    this.leaves = leaves;
    this.sort = sort;
    this.wanted = wanted;
    this.after = after;
    this.searcher = searcher;
    this.relevance = relevance;
    this.budget = budget;
    this.first = new PriorityQueue<>(Ranked.order(sort).reversed());
  }

  /**
   * Meets all hits, unless there are too many of them.
   *
   * @param most how many are met
   * @param facets counts the values of those that are met
   * @return how many were met; one more than {@code most} where there are more
   */
  long meetAll(KnownWeight hits, long most, FacetCounts facets) throws IOException {
    first.clear();
    long[] met = new long[1];
    for (LeafReaderContext leaf : leaves) {
      FacetCounts.Leaf counts = facets.leaf(leaf);
      Ranks ranks = new Ranks(leaf);
      LeafQueue queue = new LeafQueue(wanted);
      Walk.through(
          hits.weight(),
          leaf,
          budget,
          document -> {
            met[0]++;
            if (met[0] > most) {
              return false;
            }
            long rank = ranks.of(document, counts.count(document));
            if (ranks.isWanted(rank, document)) {
              queue.offer(rank, document);
            }
            return true;
          });
      take(leaf, queue.sorted());
      if (met[0] > most) {
        break;
      }
    }
    return met[0];
  }

  /**
   * Counts hits.
   *
   * @param most how many are counted
   * @return how many there are; one more than {@code most} where there are more
   */
  long count(KnownWeight hits, long most) throws IOException {
    long[] met = new long[1];
    for (LeafReaderContext leaf : leaves) {
      if (met[0] <= most) {
        Walk.through(
            hits.weight(),
            leaf,
            budget,
            document -> {
              met[0]++;
              return met[0] <= most;
            });
      }
    }
    return met[0];
  }

  /** Finds the first hits, and passes over as many of the others as it can. */
  void findFirst(KnownWeight hits) throws IOException {
    findFirst(hits, MOST_RANKED);
  }

  /**
   * The same.
   *
   * @param mostRanked of how many documents that may be hits each is looked at
   */
  void findFirst(KnownWeight hits, long mostRanked) throws IOException {
    first.clear();
    if (sort == Sort.DATE) {
      findInOrder(hits.weight());
    } else if (byScore() && hits.cost() > mostRanked) {
      findByTier(hits);
    } else {
      findByRank(hits.weight());
    }
  }

  /** Looks at the rank of each document that may be a hit, and reads no more of most. */
  private void findByRank(Weight weight) throws IOException {
    for (LeafReaderContext leaf : leaves) {
      FacetOrdinals.Kinds kinds = searcher.ordinals().kinds(leaf);
      Ranks ranks = new Ranks(leaf);
      LeafQueue queue = new LeafQueue(wanted);
      long[] rank = new long[1];
      Walk.through(
          weight,
          leaf,
          /* first= */ 0,
          leaf.reader().maxDoc(),
          budget,
          document -> {
            rank[0] = ranks.of(document, kinds.number(document));
            return queue.wants(rank[0]) && ranks.isWanted(rank[0], document);
          },
          document -> {
            queue.offer(rank[0], document);
            return true;
          });
      take(leaf, queue.sorted());
    }
  }

  private void findInOrder(Weight weight) throws IOException {
    for (LeafReaderContext leaf : leaves) {
      findInOrder(weight, leaf, firstBehind(leaf), /* rank= */ 0, document -> true);
    }
  }

  /** Takes the first hits of a part of the index, which are all of one rank. */
  private void findInOrder(
      Weight weight, LeafReaderContext leaf, int start, long rank, Walk.Interest interest)
      throws IOException {
    LeafQueue queue = new LeafQueue(wanted);
    int end = first.size() < wanted ? leaf.reader().maxDoc() : end(leaf, first.peek());
    int[] found = new int[1];
    Walk.through(
        weight,
        leaf,
        start,
        end,
        budget,
        interest,
        document -> {
          queue.offer(rank, document);
          found[0]++;
          return found[0] < wanted;
        });
    take(leaf, queue.sorted());
  }

  private void findByTier(KnownWeight hits) throws IOException {
    // Few segments are so short that the query makes up half of them: they need no tiers.
    findByRank(weight(relevance.among(hits, FEW_FROM, Coverage.MOST)));
    for (Relevance.Tier tier : relevance.tiersBelow(FEW_FROM)) {
      if (first.size() >= wanted) {
        return;
      }
      if (after.isEmpty() || tier.score() <= after.get().score()) {
        boolean same = after.isPresent() && tier.score() == after.get().score();
        findOfTier(weight(relevance.among(hits, tier)), tier, same);
      }
    }
  }

  private void findOfTier(Weight weight, Relevance.Tier tier, boolean behind) throws IOException {
    for (LeafReaderContext leaf : leaves) {
      FacetOrdinals.Kinds kinds = searcher.ordinals().kinds(leaf);
      Relevance.Scores scores = relevance.scores(leaf, searcher);
      findInOrder(
          weight,
          leaf,
          behind ? firstBehind(leaf) : 0,
          rank(tier.score()),
          document -> scores.of(document, kinds.number(document)) == tier.score());
    }
  }

  private int firstBehind(LeafReaderContext leaf) throws IOException {
    return after.isPresent() ? after.get().place().firstBehind(leaf.reader()) : 0;
  }

  /** A document from which on all stand behind a hit, where they are of its rank. */
  private int end(LeafReaderContext leaf, Ranked hit) {
    return searcher.landmarks(leaf).endOf(hit.place());
  }

  private Weight weight(Query query) throws IOException {
    return searcher.createWeight(
        searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, /* boost= */ 1);
  }

  /** Takes those hits of a part of the index that are better than what there is. */
  private void take(LeafReaderContext leaf, LeafQueue.Sorted sorted) throws IOException {
    Comparator<Ranked> order = Ranked.order(sort);
    for (int i = 0; i < sorted.documents().size(); i++) {
      int document = sorted.documents().get(i);
      Ranked hit =
          new Ranked(
              leaf.docBase + document,
              byScore() ? (int) -sorted.ranks().get(i) : 0,
              Place.of(leaf.reader(), document));
      if (first.size() == wanted) {
        if (order.compare(hit, first.peek()) > 0) {
          return;
        }
        first.poll();
      }
      first.add(hit);
    }
  }

  /** The hits in order, at most as many as wanted. */
  List<Ranked> hits() {
    return hits(List.of());
  }

  /** The same, of other parts of the index too. */
  List<Ranked> hits(List<TopHits> others) {
    return Stream.concat(Stream.of(this), others.stream())
        .flatMap(top -> top.first.stream())
        .sorted(Ranked.order(sort))
        .limit(wanted)
        .toList();
  }

  private boolean byScore() {
    return sort != Sort.DATE && sort != Sort.SYMBOL;
  }

  /** A score as a rank in a part of the index: low is good. */
  private static long rank(int score) {
    return -score;
  }

  /** The ranks of the hits of a part of the index, to be asked in ascending order. */
  private final class Ranks {
    private final Relevance.Scores scores;
    private final SortedDocValues symbols;
    private final long afterRank;
    private final int firstBehind;
    private final long lastRank;
    private final int end;

    Ranks(LeafReaderContext context) throws IOException {
      LeafReader reader = context.reader();
      scores = relevance.scores(context, searcher);
      symbols = DocValues.getSorted(reader, UnitDocument.SYMBOL_VALUE);
      afterRank = after.isPresent() ? rankOf(after.get()) : Long.MIN_VALUE;
      firstBehind = firstBehind(context);
      boolean full = first.size() == wanted;
      lastRank = full ? rankOf(first.peek()) : Long.MAX_VALUE;
      end = full ? end(context, first.peek()) : reader.maxDoc();
    }

    long of(int document, int kind) throws IOException {
      if (byScore()) {
        return rank(scores.of(document, kind));
      }
      if (sort == Sort.DATE) {
        return 0;
      }
      return symbols.advanceExact(document) ? 2L * symbols.ordValue() : Long.MAX_VALUE;
    }

    /** Whether a hit stands behind that of the cursor, and may stand before the last there is. */
    boolean isWanted(long rank, int document) {
      return (rank > afterRank || (rank == afterRank && document >= firstBehind))
          && (rank < lastRank || (rank == lastRank && document < end));
    }

    /** The rank that a hit of another part, or of another time, would have among these. */
    private long rankOf(Ranked hit) throws IOException {
      if (byScore()) {
        return rank(hit.score());
      }
      if (sort == Sort.DATE) {
        return 0;
      }
      if (hit.place().symbol().isEmpty()) {
        return Long.MAX_VALUE;
      }
      int ordinal = symbols.lookupTerm(hit.place().symbol().get());
      return ordinal >= 0 ? 2L * ordinal : 2L * (-ordinal - 1) - 1;
    }
  }
}
