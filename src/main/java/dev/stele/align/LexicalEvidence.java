package dev.stele.align;

import dev.stele.lexicon.LexicalModel;
import dev.stele.lexicon.TranslationTable;
import dev.stele.lexicon.UnitStatistics;
import java.util.Arrays;

/**
 * Words, numbers and marks: how much likelier every unit of one side is beside the units of the
 * other than by its frequency, in both directions. A unit of which no translation is known says
 * nothing.
 *
 * <p>The units of a segment hang together, so what they say is not simply added: the longer a
 * segment is, the less each of its units counts. A short segment thereby keeps a voice of its own
 * beside long ones, and an unrelated one is not swallowed by its neighbour.
 *
 * <p>What a segment gains from neighbouring segments of the other side does not depend on the bead
 * around it, so it is worked out once for each run of neighbours and only added up for a bead.
 */
final class LexicalEvidence implements Evidence {
  /** Units added to every segment before its length is compared with the usual one. */
  private static final double EVENNESS = 4;

  /** Between these a product of ratios cannot overflow with the next factor. */
  private static final double LARGE = 1e200;

  private static final double SMALL = 1e-200;

  private final UnitText source;
  private final UnitText target;
  private final TranslationTable table;
  private final Postings postings;
  private final int longest;
  private final Side sourceSide;
  private final Side targetSide;
  private final Row[] rows = new Row[Shape.LONGEST + 1];

  /** By run length and target segment from the newest row's first: what the segment gains. */
  private final double[][] forwardGains = new double[Shape.LONGEST + 1][0];

  private float[] sums = new float[0];
  private float[] backward = new float[0];

  /**
   * Makes evidence for two texts.
   *
   * @param postings of the target; they are read from their beginning
   * @param longest the most segments on a side of the beads that will be asked about
   */
  LexicalEvidence(
      UnitText source,
      UnitText target,
      LexicalModel model,
      Postings postings,
      Weights weights,
      int longest) {
    this.longest = longest;
    this.source = source;
    this.target = target;
    this.postings = postings;
    table = model.table();
    double fewer = Math.min(source.unitCount(), target.unitCount());
    sourceSide =
        new Side(source, model.source(), weights.backward() * evened(fewer, source.unitCount()));
    targetSide =
        new Side(target, model.target(), weights.forward() * evened(fewer, target.unitCount()));
    for (int k = 0; k < rows.length; k++) {
      rows[k] = new Row();
    }
  }

  /** Lets the side that is cut into more units not speak louder for it. */
  private static double evened(double fewer, double count) {
    return Math.sqrt((fewer + 1) / (count + 1));
  }

  @Override
  public void enter(int segment, int from, int to) {
    Row row = rows[segment % rows.length];
    row.from = from;
    row.to = to;
    scatter(row, segment);
    gather(segment);
  }

  /** Spreads the translations of a source segment's units over the target. */
  private void scatter(Row row, int segment) {
    int base = target.start(row.from);
    int end = target.start(row.to);
    int first = source.start(segment);
    int width = source.start(segment + 1) - first;
    int height = row.to - row.from;
    row.forward = cleared(row.forward, end - base);
    backward = cleared(backward, height * width);
    for (int k = 0; k < width; k++) {
      int unit = source.unit(first + k);
      for (int e = table.start(unit); e < table.end(unit); e++) {
        int list = postings.find(table.target(e));
        if (list < 0) {
          continue;
        }
        float forward = table.forward(e);
        float back = table.backward(e);
        int last = postings.end(list);
        for (int q = postings.firstFrom(list, base); q < last; q++) {
          int position = postings.position(q);
          if (position >= end) {
            break;
          }
          row.forward[position - base] += forward;
          backward[(postings.segment(q) - row.from) * width + k] += back;
        }
      }
    }
    gainBackward(row, segment, first, width);
  }

  /** What the source segment gains from every run of target segments. */
  private void gainBackward(Row row, int segment, int first, int width) {
    int height = row.to - row.from;
    sums = cleared(sums, width);
    for (int run = 1; run <= longest; run++) {
      row.backwardGains[run] = grown(row.backwardGains[run], height);
    }
    for (int q = 0; q < height; q++) {
      Arrays.fill(sums, 0, width, 0);
      for (int run = 1; run <= longest && q + run <= height; run++) {
        int from = (q + run - 1) * width;
        for (int k = 0; k < width; k++) {
          sums[k] += backward[from + k];
        }
        int units = target.start(row.from + q + run) - target.start(row.from + q);
        row.backwardGains[run][q] =
            sourceSide.weight[segment] * sourceSide.logs(first, width, sums, 0, units);
      }
    }
  }

  /** What every target segment gains from the runs of source segments that end here. */
  private void gather(int segment) {
    Row newest = rows[segment % rows.length];
    int base = target.start(newest.from);
    int length = target.start(newest.to) - base;
    sums = cleared(sums, length);
    for (int run = 1; run <= Math.min(longest, segment + 1); run++) {
      Row row = rows[(segment + 1 - run) % rows.length];
      int shift = base - target.start(row.from);
      int common = Math.min(length, target.start(row.to) - base);
      for (int p = 0; p < common; p++) {
        sums[p] += row.forward[p + shift];
      }
      int units = source.start(segment + 1) - source.start(segment + 1 - run);
      forwardGains[run] = grown(forwardGains[run], newest.to - newest.from);
      for (int q = newest.from; q < newest.to; q++) {
        int first = target.start(q);
        forwardGains[run][q - newest.from] =
            targetSide.weight[q]
                * targetSide.logs(first, target.start(q + 1) - first, sums, first - base, units);
      }
    }
  }

  private static float[] cleared(float[] array, int length) {
    if (array.length < length) {
      return new float[length + length / 2];
    }
    Arrays.fill(array, 0, length, 0);
    return array;
  }

  private static double[] grown(double[] array, int length) {
    return array.length < length ? new double[length + length / 2] : array;
  }

  @Override
  public double of(int i, int i2, int j, int j2) {
    Row newest = rows[(i2 - 1) % rows.length];
    double[] forward = forwardGains[i2 - i];
    double sum = 0;
    for (int q = j; q < j2; q++) {
      sum += forward[q - newest.from];
    }
    for (int r = i; r < i2; r++) {
      Row row = rows[r % rows.length];
      sum += row.backwardGains[j2 - j][j - row.from];
    }
    return sum;
  }

  /** What one source segment says of the target segments around. */
  private static final class Row {
    int from;
    int to;

    /** By position of a target unit: the sum of its probabilities. */
    float[] forward = new float[0];

    /** By run length and first target segment of the run: what the source segment gains. */
    final double[][] backwardGains = new double[Shape.LONGEST + 1][0];
  }

  /** The units of one side: what each says where it is expected, and where it is not. */
  private static final class Side {
    final float[] gain;
    final float[] miss;
    final double[] weight;

    Side(UnitText text, UnitStatistics units, double weight) {
      gain = new float[text.unitCount()];
      miss = new float[text.unitCount()];
      for (int p = 0; p < gain.length; p++) {
        int unit = text.unit(p);
        gain[p] = (float) (units.translated(unit) / units.share(unit));
        miss[p] = (float) (1 - units.translated(unit));
      }
      this.weight = new double[text.size()];
      double usual = text.unitCount() / (double) Math.max(1, text.size()) + EVENNESS;
      for (int k = 0; k < this.weight.length; k++) {
        int length = text.start(k + 1) - text.start(k);
        this.weight[k] = weight * Math.sqrt(usual / (length + EVENNESS));
      }
    }

    /**
     * The log-likelihood ratio of neighbouring units.
     *
     * @param first position of the first
     * @param count how many
     * @param sums for each, from {@code offset}: the sum of its probabilities
     * @param others how many units of the other side make up the sums
     */
    double logs(int first, int count, float[] sums, int offset, int others) {
      double scale = 1.0 / others;
      double log = 0;
      double product = 1;
      for (int k = 0; k < count; k++) {
        product *= gain[first + k] * scale * sums[offset + k] + miss[first + k];
        if (product > LARGE || product < SMALL) {
          log += Math.log(product);
          product = 1;
        }
      }
      return log + Math.log(product);
    }
  }
}
