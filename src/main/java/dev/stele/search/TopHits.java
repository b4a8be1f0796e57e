package dev.stele.search;

import dev.stele.memory.ConcordanceQuery.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * Finds the first hits in an order. The documents of each part of the index lie in the order in
 * which hits of equal rank are shown, so that in each part the first hits of a rank are those that
 * are met first. Up to a number of hits all are met, and counted. Where there are more, the ranks
 * are looked for one after the other, the best first, and in each part of the index only until a
 * page is full.
 */
final class TopHits {
  /** To look at so many documents takes less time than to look for each rank by itself. */
  private static final long MOST_RANKED = 30_000;

  /** The step of coverage that few hits reach. */
  private static final int FEW_FROM = 3;

  private final Sort sort;
  private final int wanted;
  private final Optional<Ranked> after;
  private final UnitSearcher searcher;
  private final Relevance relevance;
  private final Budget budget;
  private final List<LeafHits> found = new ArrayList<>();

  /**
   * @param wanted how many hits, from 1
   * @param after the hit behind which they stand
   */
  TopHits(
      Sort sort,
      int wanted,
      Optional<Ranked> after,
      UnitSearcher searcher,
      Relevance relevance,
      Budget budget) {
    this.sort = sort;
    this.wanted = wanted;
    this.after = after;
    this.searcher = searcher;
    this.relevance = relevance;
    this.budget = budget;
  }

  /**
   * Meets all hits, unless there are too many of them.
   *
   * @param most how many are met
   * @param facets counts the values of those that are met
   * @return how many were met; one more than {@code most} where there are more
   */
  long meetAll(Query hits, long most, FacetCounts facets) throws IOException {
    Weight weight = weight(hits);
    long[] met = new long[1];
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      FacetCounts.Leaf counts = facets.leaf(leaf);
      Ranks ranks = new Ranks(leaf);
      LeafQueue queue = new LeafQueue(wanted);
      Walk.through(
          weight,
          leaf,
          /* first= */ 0,
          budget,
          document -> {
            met[0]++;
            if (met[0] > most) {
              return false;
            }
            int kind = counts.count(document);
            long rank = ranks.of(document, kind);
            if (ranks.isBehind(rank, document)) {
              queue.offer(rank, document);
            }
            return true;
          });
      found.add(new LeafHits(leaf, queue.sorted()));
      if (met[0] > most) {
        break;
      }
    }
    return met[0];
  }

  /** Finds the first hits, and passes over as many of the others as it can. */
  void findFirst(Query hits) throws IOException {
    findFirst(hits, MOST_RANKED);
  }

  /**
   * The same.
   *
   * @param mostRanked of how many documents that may be hits each is looked at
   */
  void findFirst(Query hits, long mostRanked) throws IOException {
    found.clear();
    Weight weight = weight(hits);
    if (sort == Sort.DATE) {
      findInOrder(weight);
    } else if (byScore() && cost(weight) > mostRanked) {
      findByTier(hits);
    } else {
      findByRank(weight);
    }
  }

  /** How many documents have to be looked at, about. */
  private long cost(Weight weight) throws IOException {
    long cost = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      ScorerSupplier hits = weight.scorerSupplier(leaf);
      cost += hits == null ? 0 : hits.cost();
    }
    return cost;
  }

  /** Looks at the rank of each document that may be a hit, and reads no more of most. */
  private void findByRank(Weight weight) throws IOException {
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      FacetOrdinals.Column kinds = searcher.ordinals().kinds(leaf);
      Ranks ranks = new Ranks(leaf);
      LeafQueue queue = new LeafQueue(wanted);
      long[] rank = new long[1];
      Walk.through(
          weight,
          leaf,
          /* first= */ 0,
          budget,
          document -> {
            rank[0] = ranks.of(document, kinds.number(document));
            return queue.wants(rank[0]) && ranks.isBehind(rank[0], document);
          },
          document -> {
            queue.offer(rank[0], document);
            return true;
          });
      found.add(new LeafHits(leaf, queue.sorted()));
    }
  }

  private void findInOrder(Weight weight) throws IOException {
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      LeafQueue.Sorted sorted = new LeafQueue.Sorted(new ArrayList<>(), new ArrayList<>());
      Walk.through(
          weight, leaf, firstBehind(leaf), budget, document -> add(document, 0, sorted) < wanted);
      found.add(new LeafHits(leaf, sorted));
    }
  }

  private void findByTier(Query hits) throws IOException {
    // Few segments are so short that the query makes up half of them: they need no tiers.
    findByRank(weight(relevance.among(hits, FEW_FROM, Coverage.MOST)));
    for (Relevance.Tier tier : relevance.tiersBelow(FEW_FROM)) {
      if (found.stream().mapToInt(part -> part.sorted.documents().size()).sum() >= wanted) {
        return;
      }
      if (after.isEmpty() || tier.score() <= after.get().score()) {
        boolean same = after.isPresent() && tier.score() == after.get().score();
        findOfTier(weight(relevance.among(hits, tier)), tier, same);
      }
    }
  }

  private void findOfTier(Weight weight, Relevance.Tier tier, boolean behind) throws IOException {
    for (LeafHits part : found) {
      LeafReaderContext leaf = part.context;
      FacetOrdinals.Column kinds = searcher.ordinals().kinds(leaf);
      Relevance.Scores scores = relevance.scores(leaf, searcher.ordinals());
      int before = part.sorted.documents().size();
      Walk.through(
          weight,
          leaf,
          behind ? firstBehind(leaf) : 0,
          budget,
          document -> scores.of(document, kinds.number(document)) == tier.score(),
          document -> add(document, rank(tier.score()), part.sorted) - before < wanted);
    }
  }

  /** Adds a hit at the end; gives how many there are. */
  private static int add(int document, long rank, LeafQueue.Sorted sorted) {
    sorted.documents().add(document);
    sorted.ranks().add(rank);
    return sorted.documents().size();
  }

  private int firstBehind(LeafReaderContext leaf) throws IOException {
    return after.isPresent() ? after.get().place().firstBehind(leaf.reader()) : 0;
  }

  private Weight weight(Query query) throws IOException {
    return searcher.createWeight(
        searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, /* boost= */ 1);
  }

  /** The hits in order, at most as many as wanted. */
  List<Ranked> hits() throws IOException {
    // Each part is in order; only the places of those at the front have to be read.
    Comparator<Ranked> order = Ranked.order(sort);
    PriorityQueue<LeafHits> fronts =
        new PriorityQueue<>((one, other) -> order.compare(one.front(), other.front()));
    for (LeafHits part : found) {
      if (part.advance()) {
        fronts.add(part);
      }
    }
    List<Ranked> hits = new ArrayList<>();
    while (hits.size() < wanted && !fronts.isEmpty()) {
      LeafHits first = fronts.poll();
      hits.add(first.front());
      if (first.advance()) {
        fronts.add(first);
      }
    }
    return hits;
  }

  /** The hits of a part of the index in order. */
  private final class LeafHits {
    private final LeafReaderContext context;
    private final LeafQueue.Sorted sorted;
    private int next;
    private Ranked front;

    LeafHits(LeafReaderContext context, LeafQueue.Sorted sorted) {
      this.context = context;
      this.sorted = sorted;
    }

    /** Goes on to the next hit; false where there is none. */
    boolean advance() throws IOException {
      if (next == sorted.documents().size()) {
        return false;
      }
      int document = sorted.documents().get(next);
      front =
          new Ranked(
              context.docBase + document,
              byScore() ? Float.intBitsToFloat((int) -sorted.ranks().get(next)) : 0,
              Place.of(context.reader(), document));
      next++;
      return true;
    }

    Ranked front() {
      return front;
    }
  }

  private boolean byScore() {
    return sort != Sort.DATE && sort != Sort.SYMBOL;
  }

  /** A score as a rank in a part of the index: low is good. */
  private static long rank(float score) {
    return -Float.floatToIntBits(score);
  }

  /** The ranks of the hits of a part of the index, to be asked in ascending order. */
  private final class Ranks {
    private final Relevance.Scores scores;
    private final SortedDocValues symbols;
    private final long afterRank;
    private final int firstBehind;

    Ranks(LeafReaderContext context) throws IOException {
      LeafReader reader = context.reader();
      scores = relevance.scores(context, searcher.ordinals());
      symbols = DocValues.getSorted(reader, UnitDocument.SYMBOL_VALUE);
      afterRank = after.isPresent() ? rankOf(after.get()) : Long.MIN_VALUE;
      firstBehind = firstBehind(context);
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

    /** Whether a hit stands behind that of the cursor. */
    boolean isBehind(long rank, int document) {
      return rank > afterRank || (rank == afterRank && document >= firstBehind);
    }

    /** The rank that the hit of a cursor would have among these. */
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
