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
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Collects the first hits in an order, and counts. As long as it has not met more hits than are
 * counted exactly, it counts them all and their facets; from then on it passes over all that cannot
 * be among the first. That can be told early, because the documents of each part of the index lie
 * in the order in which hits of equal rank are shown: no later one displaces an earlier one.
 */
final class TopHits implements Collector {
  private static final int HITS_BETWEEN_LOOKS = 1_024;

  private final Sort sort;
  private final int wanted;
  private final Optional<Ranked> after;
  private final long exactUpTo;
  private final Budget budget;
  private final FacetCounts facets;
  private final List<LeafHits> found = new ArrayList<>();

  /** The best scores so far, the worst of them first. */
  private final PriorityQueue<Float> scores = new PriorityQueue<>();

  private long met;
  private boolean exact = true;

  /** The score of the last of the wanted hits so far; worse ones need not be looked at. */
  private float leastScore;

  /**
   * @param wanted how many hits, from 1
   * @param after the hit behind which they stand
   * @param exactUpTo how many hits are counted exactly, with their facets
   */
  TopHits(
      Sort sort,
      int wanted,
      Optional<Ranked> after,
      long exactUpTo,
      Budget budget,
      FacetCounts facets) {
    this.sort = sort;
    this.wanted = wanted;
    this.after = after;
    this.exactUpTo = exactUpTo;
    this.budget = budget;
    this.facets = facets;
  }

  /** How many hits were met: all there are where {@link #isExact}, else at least so many. */
  long met() {
    return met;
  }

  /** Whether all hits were met, and their facets counted. */
  boolean isExact() {
    return exact;
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

  @Override
  public ScoreMode scoreMode() {
    return byScore() ? ScoreMode.TOP_SCORES : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    if (budget.wasSpent()) {
      throw new CollectionTerminatedException();
    }
    return new Leaf(context);
  }

  /** The hits of a part of the index, each by its rank in this part: low is good. */
  private final class Leaf implements LeafCollector {
    private final LeafReaderContext context;
    private FacetCounts.Leaf counts;
    private final SortedDocValues symbols;
    private final long afterRank;
    private final int firstBehind;
    private final LeafQueue queue = new LeafQueue(wanted);
    private Scorable scorer;

    Leaf(LeafReaderContext context) throws IOException {
      this.context = context;
      LeafReader reader = context.reader();
      symbols = sort == Sort.SYMBOL ? DocValues.getSorted(reader, UnitDocument.SYMBOL_VALUE) : null;
      afterRank = after.isPresent() ? rankOf(after.get()) : Long.MIN_VALUE;
      firstBehind = after.isPresent() ? after.get().place().firstBehind(reader) : 0;
    }

    @Override
    public void setScorer(Scorable newScorer) throws IOException {
      scorer = newScorer;
      passOverWorse();
    }

    @Override
    public void collect(int document) throws IOException {
      met++;
      if (exact) {
        if (met > exactUpTo) {
          exact = false;
          passOverWorse();
        } else {
          if (counts == null) {
            counts = facets.leaf(context);
          }
          counts.count(document);
        }
      }
      if (met % HITS_BETWEEN_LOOKS == 0 && budget.isSpent()) {
        throw new CollectionTerminatedException();
      }
      float score = byScore() ? scorer.score() : 0;
      long rank = rank(document, score);
      boolean behind = rank > afterRank || (rank == afterRank && document >= firstBehind);
      if (behind && queue.offer(rank, document)) {
        passOverWorse();
      }
    }

    private long rank(int document, float score) throws IOException {
      if (byScore()) {
        return -Float.floatToIntBits(score);
      }
      return symbols == null
          ? 0
          : symbols.advanceExact(document) ? 2L * symbols.ordValue() : Long.MAX_VALUE;
    }

    /** The rank that the hit of a cursor would have among these. */
    private long rankOf(Ranked hit) throws IOException {
      if (byScore()) {
        return -Float.floatToIntBits(hit.score());
      }
      if (symbols == null) {
        return 0;
      }
      if (hit.place().symbol().isEmpty()) {
        return Long.MAX_VALUE;
      }
      int ordinal = symbols.lookupTerm(hit.place().symbol().get());
      return ordinal >= 0 ? 2L * ordinal : 2L * (-ordinal - 1) - 1;
    }

    /** Once nothing has to be counted any more, worse hits than those at hand are of no use. */
    private void passOverWorse() throws IOException {
      if (exact) {
        return;
      }
      if (sort == Sort.DATE && queue.isFull()) {
        throw new CollectionTerminatedException();
      }
      if (byScore() && scorer != null) {
        float least = leastScore;
        if (queue.isFull()) {
          least = Math.max(least, Math.nextUp(Float.intBitsToFloat((int) -queue.worstRank())));
        }
        if (least > 0) {
          scorer.setMinCompetitiveScore(least);
        }
      }
    }

    @Override
    public void finish() {
      LeafQueue.Sorted sorted = queue.sorted();
      found.add(new LeafHits(context, sorted));
      if (byScore()) {
        for (long rank : sorted.ranks()) {
          scores.add(Float.intBitsToFloat((int) -rank));
          if (scores.size() > wanted) {
            scores.poll();
          }
        }
        leastScore = scores.size() == wanted ? scores.peek() : 0;
      }
    }
  }
}
