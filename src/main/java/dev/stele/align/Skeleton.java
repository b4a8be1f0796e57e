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

  /** A unit that stands in more places than this says little about where. */
  private static final int RARE = 24;

  /** How much likelier a unit is taken to be translated than to come of itself. */
  private static final double LEXICAL_ODDS = 1.5;

  private static final double LEAST_SCORE = 6;
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
    if ((long) source.size() * target.size() <= small) {
      return Band.full(source.size(), target.size());
    }
    Skeleton skeleton = new Skeleton(source, target, model, postings);
    skeleton.choosePartners();
    return skeleton.along(skeleton.chain(), radius);
  }

  private void choosePartners() {
    double[] sums = new double[target.size()];
    int[] touched = new int[target.size()];
    double[] bestOfTarget = new double[target.size()];
    TranslationTable table = model.table();
    for (int i = 0; i < source.size(); i++) {
      int count = 0;
      double scale = LEXICAL_ODDS / (source.start(i + 1) - source.start(i));
      for (int p = source.start(i); p < source.start(i + 1); p++) {
        int unit = source.unit(p);
        for (int e = table.start(unit); e < table.end(unit); e++) {
          int list = postings.find(table.target(e));
          if (list < 0 || postings.end(list) - postings.start(list) > RARE) {
            continue;
          }
          double share = model.target().share(table.target(e));
          double gain = Math.log1p(scale * table.forward(e) / share);
          if (gain == 0) {
            continue;
          }
          for (int q = postings.start(list); q < postings.end(list); q++) {
            int j = postings.segment(q);
            if (sums[j] == 0) {
              touched[count++] = j;
            }
            sums[j] += gain;
          }
        }
      }
      partner[i] = -1;
      for (int k = 0; k < count; k++) {
        int j = touched[k];
        double near = sums[j] - Math.abs(j / (double) target.size() - i / (double) source.size());
        if (near > score[i]) {
          score[i] = near;
          partner[i] = j;
        }
      }
      for (int k = 0; k < count; k++) {
        int j = touched[k];
        bestOfTarget[j] = Math.max(bestOfTarget[j], sums[j]);
        sums[j] = 0;
      }
    }
    for (int i = 0; i < source.size(); i++) {
      if (partner[i] >= 0 && (score[i] < LEAST_SCORE || score[i] < bestOfTarget[partner[i]] - 1)) {
        partner[i] = -1;
      }
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
