package dev.stele.align;

import dev.stele.lexicon.LexicalModel;
import dev.stele.lexicon.TranslationTable;
import java.util.Arrays;

/**
 * A first guess where the path goes, made without looking at most of the matrix: pairs of segments
 * that share rare words and choose each other form the longest chain that rises on both sides, and
 * the band follows it.
 */
final class Skeleton {
  /** Matrices up to this many cells are searched whole. */
  private static final long SMALL = 400;

  /** Of a segment the rarest translations are looked up, until they are found in so many places. */
  private static final int PLACES = 4_000;

  /** By how much a partner has to be better than any other segment. */
  private static final double DISTINCT = 1;

  /** How much likelier a unit is taken to be translated than to come of itself. */
  private static final double LEXICAL_ODDS = 1.5;

  private static final int NONE = -1;

  /** Of longer texts only so many segments are looked at; the path between them is short. */
  private static final int MOST_ANCHORS = 10_000;

  private static final double LEAST_SCORE = 6;

  /**
   * How often partners are looked for again within the band that was found: what comes too often in
   * a long text to tell a place may come once in its surroundings.
   */
  private static final int MORE_ROUNDS = 2;

  private static final int LOOSE = 3;

  private static final int RADIUS = 6;

  /** Matrices of paragraphs up to this many cells are searched whole. */
  private static final long SMALL_WIDE = 400_000;

  private static final int WIDE_RADIUS = 60;

  private final UnitText source;
  private final UnitText target;
  private final LexicalModel model;
  private final Postings postings;
  private final int[] partner;
  private final double[] score;

  private Skeleton(UnitText source, UnitText target, LexicalModel model, Postings postings) {
    this.source = source;
    this.target = target;
    this.model = model;
    this.postings = postings;
    partner = new int[source.size()];
    score = new double[source.size()];
  }

  /** The band in which the path is to be looked for first. */
  static Band band(UnitText source, UnitText target, LexicalModel model, Postings postings) {
    return band(source, target, model, postings, SMALL, RADIUS);
  }

  /** A wider one, for paragraphs: they are fewer, and may have been moved. */
  static Band wideBand(UnitText source, UnitText target, LexicalModel model, Postings postings) {
    return band(source, target, model, postings, SMALL_WIDE, WIDE_RADIUS);
  }

  private static Band band(
      UnitText source,
      UnitText target,
      LexicalModel model,
      Postings postings,
      long small,
      int radius) {
    Band band = Band.full(source.size(), target.size());
    if (band.cells() <= small) {
      return band;
    }
    Skeleton skeleton = new Skeleton(source, target, model, postings);
    skeleton.choosePartners(band, Math.max(1, source.size() / MOST_ANCHORS));
    band = skeleton.along(skeleton.chain(), radius);
    for (int round = 0; round < MORE_ROUNDS && skeleton.isLoose(band, radius); round++) {
      skeleton.choosePartners(band, 1);
      band = skeleton.along(skeleton.chain(), radius);
    }
    return band;
  }

  /** Whether a band is far wider than it would be if the partners of all segments were known. */
  private boolean isLoose(Band band, int radius) {
    return band.cells() > (long) LOOSE * (2 * radius + 1) * source.size();
  }

  /**
   * Chooses partners within a band.
   *
   * @param step only every so many segments get one
   */
  private void choosePartners(Band band, int step) {
    Arrays.fill(score, 0);
    double[] bestOfTarget = new double[target.size()];
    Candidates candidates = new Candidates();
    Clues clues = new Clues(postings.lists());
    for (int i = 0; i < source.size(); i++) {
      partner[i] = NONE;
      if (i % step == 0) {
        int from = band.low(i);
        int to = band.high(i + 1);
        collect(clues, i, from, to);
        candidates.find(clues, from, to);
        choose(i, candidates, clues, bestOfTarget);
      }
    }
    for (int i = 0; i < source.size(); i++) {
      if (partner[i] != NONE && score[i] < bestOfTarget[partner[i]] - DISTINCT) {
        partner[i] = NONE;
      }
    }
  }

  /** Chooses the partner of a segment among those candidates that are not far behind the best. */
  private void choose(int i, Candidates candidates, Clues clues, double[] bestOfTarget) {
    double second = 0;
    for (int k = 0; k < candidates.count; k++) {
      int j = candidates.segments[k];
      if (candidates.sums[j] < candidates.best / 2) {
        continue;
      }
      double sum = 0;
      for (int p = target.start(j); p < target.start(j + 1); p++) {
        sum += clues.gainOf(postings.find(target.unit(p)));
      }
      bestOfTarget[j] = Math.max(bestOfTarget[j], sum);
      if (sum > score[i]) {
        second = score[i];
        score[i] = sum;
        partner[i] = j;
      } else if (sum > second) {
        second = sum;
      }
    }
    if (score[i] < LEAST_SCORE || second > score[i] - DISTINCT) {
      partner[i] = NONE;
    }
  }

  /** The target segments that have rare translations of a source segment. */
  private final class Candidates {
    final int[] segments = new int[target.size()];

    /** By target segment: what speaks for it. */
    final double[] sums = new double[target.size()];

    int count;
    double best;

    /** Looks from one target segment to before another. */
    void find(Clues clues, int from, int to) {
      for (int k = 0; k < count; k++) {
        sums[segments[k]] = 0;
      }
      count = 0;
      best = 0;
      int places = 0;
      for (int clue = 0; clue < clues.size() && places < PLACES; clue++) {
        int list = clues.list(clue);
        int first = postings.firstIn(list, from);
        int last = postings.firstIn(list, to);
        for (int q = first; q < last; q++) {
          add(postings.segment(q), clues.gain(clue));
        }
        places += last - first;
      }
    }

    private void add(int segment, double gain) {
      if (sums[segment] == 0) {
        segments[count++] = segment;
      }
      sums[segment] += gain;
      best = Math.max(best, sums[segment]);
    }
  }

  /**
   * The possible translations of a segment's units that stand from one target segment to before
   * another, the rarest there first.
   */
  private void collect(Clues clues, int segment, int from, int to) {
    TranslationTable table = model.table();
    double scale = LEXICAL_ODDS / (source.start(segment + 1) - source.start(segment));
    clues.clear();
    for (int p = source.start(segment); p < source.start(segment + 1); p++) {
      int unit = source.unit(p);
      for (int e = table.start(unit); e < table.end(unit); e++) {
        int list = postings.find(table.target(e));
        if (list >= 0 && table.forward(e) > 0) {
          double share = model.target().share(table.target(e));
          int places = postings.firstIn(list, to) - postings.firstIn(list, from);
          clues.add(list, places, Math.log1p(scale * table.forward(e) / share));
        }
      }
    }
    clues.sort();
  }

  /** Lists of places, each with what it speaks for them, the shortest list first. */
  private static final class Clues {
    /** By list: what it speaks; 0 for a list that says nothing. */
    private final double[] gains;

    /** How long a list is, and behind it the list. */
    private long[] order = new long[256];

    private int size;

    Clues(int lists) {
      gains = new double[lists];
    }

    void clear() {
      for (int rank = 0; rank < size; rank++) {
        gains[list(rank)] = 0;
      }
      size = 0;
    }

    void add(int list, int places, double gain) {
      if (gains[list] == 0) {
        if (size == order.length) {
          order = Arrays.copyOf(order, size * 2);
        }
        order[size++] = (long) places << 32 | list;
      }
      gains[list] += gain;
    }

    void sort() {
      Arrays.sort(order, 0, size);
    }

    int size() {
      return size;
    }

    int list(int rank) {
      return (int) order[rank];
    }

    double gain(int rank) {
      return gains[list(rank)];
    }

    double gainOf(int list) {
      return gains[list];
    }
  }

  /** The heaviest chain of partners that rises on both sides, as source segments. */
  private int[] chain() {
    double[] tree = new double[target.size() + 1];
    int[] treeEnd = new int[target.size() + 1];
    int[] previous = new int[source.size()];
    Arrays.fill(treeEnd, -1);
    double best = 0;
    int end = -1;
    for (int i = 0; i < source.size(); i++) {
      if (partner[i] < 0) {
        continue;
      }
      double before = 0;
      previous[i] = -1;
      for (int k = partner[i]; k > 0; k -= k & -k) {
        if (tree[k] > before) {
          before = tree[k];
          previous[i] = treeEnd[k];
        }
      }
      double sum = before + score[i];
      for (int k = partner[i] + 1; k <= target.size(); k += k & -k) {
        if (sum > tree[k]) {
          tree[k] = sum;
          treeEnd[k] = i;
        }
      }
      if (sum > best) {
        best = sum;
        end = i;
      }
    }
    int count = 0;
    for (int i = end; i >= 0; i = previous[i]) {
      count++;
    }
    int[] chain = new int[count];
    for (int i = end; i >= 0; i = previous[i]) {
      chain[--count] = i;
    }
    return chain;
  }

  private Band along(int[] chain, int least) {
    int n = source.size();
    int m = target.size();
    int[] centre = new int[n + 1];
    int[] radius = new int[n + 1];
    int fromI = 0;
    int fromJ = 0;
    for (int k = 0; k <= chain.length; k++) {
      int toI = k < chain.length ? chain[k] : n;
      int toJ = k < chain.length ? partner[chain[k]] : m;
      int gap = Math.max(toI - fromI, toJ - fromJ);
      int most = (int) (4 * Math.sqrt(Math.max(n, m)));
      for (int i = fromI; i <= toI; i++) {
        centre[i] =
            fromI == toI ? toJ : fromJ + (int) ((long) (toJ - fromJ) * (i - fromI) / (toI - fromI));
        radius[i] = Math.max(radius[i], least + Math.min(gap / 2, most));
      }
      fromI = toI;
      fromJ = toJ;
    }
    return Band.around(centre, radius, m);
  }
}
