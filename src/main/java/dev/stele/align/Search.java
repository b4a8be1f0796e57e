package dev.stele.align;

import java.util.Arrays;

/** Finds the likeliest path through a band by dynamic programming. */
final class Search {
  private final Band band;
  private final ShapePrior prior;
  private final Evidence evidence;
  private final double[][] best;
  private final byte[][] last;

  Search(Band band, ShapePrior prior, Evidence evidence) {
    this.band = band;
    this.prior = prior;
    this.evidence = evidence;
    best = new double[band.sourceSize() + 1][];
    last = new byte[band.sourceSize() + 1][];
  }

  /** The path of the lowest cost. */
  Path path() {
    int n = band.sourceSize();
    for (int i = 0; i <= n; i++) {
      if (i > 0) {
        int from = band.low(Math.max(0, i - Shape.LONGEST));
        int to = band.high(Math.min(n, i - 1 + Shape.LONGEST));
        evidence.enter(i - 1, from, to);
      }
      row(i);
      if (i > Shape.LONGEST) {
        best[i - Shape.LONGEST - 1] = null;
      }
    }
    return trace();
  }

  private void row(int i) {
    int low = band.low(i);
    int high = band.high(i);
    double[] costs = new double[high - low + 1];
    byte[] shapes = new byte[high - low + 1];
    best[i] = costs;
    last[i] = shapes;
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    for (int j = low; j <= high; j++) {
      if (i == 0 && j == 0) {
        costs[0] = 0;
        continue;
      }
      double least = Double.POSITIVE_INFINITY;
      int chosen = 0;
      for (int k = 0; k < Shape.ALL.size(); k++) {
        Shape shape = Shape.ALL.get(k);
        int i0 = i - shape.source();
        int j0 = j - shape.target();
        if (i0 < 0 || j0 < band.low(i0) || j0 > band.high(i0)) {
          continue;
        }
        double cost = best[i0][j0 - band.low(i0)] + prior.cost(k);
        if (cost == Double.POSITIVE_INFINITY) {
          continue;
        }
        if (shape.source() > 0 && shape.target() > 0) {
          cost -= evidence.of(i0, i, j0, j);
        }
        if (cost < least) {
          least = cost;
          chosen = k;
        }
      }
      costs[j - low] = least;
      shapes[j - low] = (byte) chosen;
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
      i -= Shape.ALL.get(k).source();
      j -= Shape.ALL.get(k).target();
    }
    return new Path(Arrays.copyOfRange(shapes, first, shapes.length));
  }
}
