package dev.stele.align;

import java.util.Arrays;
import java.util.List;

/** Finds the likeliest path through a band by dynamic programming. */
final class Search {
  private static final List<Shape> SHAPES = Shape.ALL;
  private static final float NEVER = Float.POSITIVE_INFINITY;

  private final Band band;
  private final ShapePrior prior;
  private final Evidence evidence;

  /** By source segments passed, then target segments passed from the band's low: the cost. */
  private final double[][] best;

  /** In the same order: the shape of the last bead. */
  private final byte[][] last;

  /** In the same order, a cell's shapes one after the other: what each last bead costs. */
  private final float[][] costs;

  Search(Band band, ShapePrior prior, Evidence evidence) {
    this.band = band;
    this.prior = prior;
    this.evidence = evidence;
    int rows = band.sourceSize() + 1;
    best = new double[rows][];
    last = new byte[rows][];
    costs = new float[rows][];
  }

  /** The path of the lowest cost. */
  Path path() {
    run(false);
    return trace();
  }

  /** The path of the lowest cost, and how sure each of its beads is among all paths. */
  SurePath surePath() {
    run(true);
    Path path = trace();
    return new SurePath(path, posteriors(path));
  }

  private void run(boolean keepCosts) {
    int n = band.sourceSize();
    for (int i = 0; i <= n; i++) {
      if (i > 0) {
        int from = band.low(Math.max(0, i - prior.longest()));
        int to = band.high(Math.min(n, i - 1 + prior.longest()));
        evidence.enter(i - 1, from, to);
      }
      int width = band.high(i) - band.low(i) + 1;
      best[i] = new double[width];
      last[i] = new byte[width];
      costs[i] = new float[width * prior.possibleCount()];
      row(i);
      if (!keepCosts) {
        costs[i] = null;
        if (i > Shape.LONGEST) {
          best[i - Shape.LONGEST - 1] = null;
        }
      }
    }
  }

  private void row(int i) {
    int low = band.low(i);
    Arrays.fill(costs[i], NEVER);
    for (int j = low; j <= band.high(i); j++) {
      double least = i == 0 && j == 0 ? 0 : Double.POSITIVE_INFINITY;
      int chosen = 0;
      for (int c = 0; c < prior.possibleCount(); c++) {
        int k = prior.possible(c);
        Shape shape = SHAPES.get(k);
        int i0 = i - shape.source();
        int j0 = j - shape.target();
        if (i0 < 0 || j0 < band.low(i0) || j0 > band.high(i0)) {
          continue;
        }
        double bead = prior.cost(k);
        if (shape.source() > 0 && shape.target() > 0) {
          bead -= evidence.of(i0, i, j0, j);
        }
        costs[i][(j - low) * prior.possibleCount() + c] = (float) bead;
        double cost = best[i0][j0 - band.low(i0)] + bead;
        if (cost < least) {
          least = cost;
          chosen = k;
        }
      }
      best[i][j - low] = least;
      last[i][j - low] = (byte) chosen;
    }
  }

  private Path trace() {
    int i = band.sourceSize();
    int j = band.targetSize();
    int[] shapes = new int[i + j];
    int first = shapes.length;
    while (i > 0 || j > 0) {
      int k = last[i][j - band.low(i)];
      shapes[--first] = k;
      i -= SHAPES.get(k).source();
      j -= SHAPES.get(k).target();
    }
    return new Path(Arrays.copyOfRange(shapes, first, shapes.length));
  }

  /**
   * The posterior probability of each bead of a path, by the forward-backward algorithm over all
   * paths in the band.
   */
  private double[] posteriors(Path path) {
    double[][] forward = forward();
    double[][] backward = backward();
    int n = band.sourceSize();
    double all = forward[n][band.targetSize() - band.low(n)];
    double[] posteriors = new double[path.size()];
    for (int b = 0; b < posteriors.length; b++) {
      int i0 = path.source(b);
      int j0 = path.target(b);
      int i = path.source(b + 1);
      int j = path.target(b + 1);
      double log =
          forward[i0][j0 - band.low(i0)]
              - cost(i, j, which(path.shape(b)))
              + backward[i][j - band.low(i)]
              - all;
      posteriors[b] = Math.min(1, Math.exp(log));
    }
    return posteriors;
  }

  private int which(int shape) {
    int which = 0;
    while (prior.possible(which) != shape) {
      which++;
    }
    return which;
  }

  private float cost(int i, int j, int which) {
    return costs[i][(j - band.low(i)) * prior.possibleCount() + which];
  }

  /** The logarithm of the sum over all paths from the beginning to each cell. */
  private double[][] forward() {
    double[][] sums = new double[best.length][];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new double[best[i].length];
      for (int j = band.low(i); j <= band.high(i); j++) {
        double sum = i == 0 && j == 0 ? 0 : Double.NEGATIVE_INFINITY;
        for (int c = 0; c < prior.possibleCount(); c++) {
          float cost = cost(i, j, c);
          if (cost < NEVER) {
            int k = prior.possible(c);
            int i0 = i - SHAPES.get(k).source();
            int j0 = j - SHAPES.get(k).target();
            sum = logSum(sum, sums[i0][j0 - band.low(i0)] - cost);
          }
        }
        sums[i][j - band.low(i)] = sum;
      }
    }
    return sums;
  }

  /** The logarithm of the sum over all paths from each cell to the end. */
  private double[][] backward() {
    double[][] sums = new double[best.length][];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new double[best[i].length];
      Arrays.fill(sums[i], Double.NEGATIVE_INFINITY);
    }
    int n = sums.length - 1;
    sums[n][band.targetSize() - band.low(n)] = 0;
    for (int i = n; i >= 0; i--) {
      for (int j = band.high(i); j >= band.low(i); j--) {
        double here = sums[i][j - band.low(i)];
        for (int c = 0; c < prior.possibleCount(); c++) {
          float cost = cost(i, j, c);
          if (cost < NEVER) {
            int k = prior.possible(c);
            int i0 = i - SHAPES.get(k).source();
            int at = j - SHAPES.get(k).target() - band.low(i0);
            sums[i0][at] = logSum(sums[i0][at], here - cost);
          }
        }
      }
    }
    return sums;
  }

  private static double logSum(double a, double b) {
    double more = Math.max(a, b);
    double less = Math.min(a, b);
    return less < more - 30 ? more : more + Math.log1p(Math.exp(less - more));
  }
}
