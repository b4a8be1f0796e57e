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
 * around it, so it is worked out once for each run of neighbours and only added up for a bead. Most
 * units meet no translation, and what they say together is known beforehand; only those that do are
 * looked at.
 */
final class LexicalEvidence implements Evidence {
  /** Units added to every segment before its length is compared with the usual one. */
  private static final double EVENNESS = 4;

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

  private final Sums forwardSums = new Sums();
  private final Sums backwardSums = new Sums();

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
    row.begin(from, to);
    collect(row, segment);
    gainBackward(row, segment);
    gainForward(row, segment);
  }

  /** Finds where the translations of a source segment's units stand in the target. */
  private void collect(Row row, int segment) {
    int base = target.start(row.from);
    int end = target.start(row.to);
    for (int p = source.start(segment); p < source.start(segment + 1); p++) {
      int unit = source.unit(p);
      int entries = table.end(unit);
      for (int e = table.start(unit); e < entries; e++) {
        int list = postings.find(table.target(e));
        if (list < 0) {
          continue;
        }
        int q = postings.firstFrom(list, base);
        for (int at = postings.position(q); at < end; at = postings.position(++q)) {
          row.add(postings.segment(q), p, at, table.forward(e), table.backward(e));
        }
      }
    }
  }

  /** What the source segment gains from every run of target segments. */
  private void gainBackward(Row row, int segment) {
    int height = row.to - row.from;
    for (int run = 1; run <= longest; run++) {
      row.backwardGains[run] = grown(row.backwardGains[run], height);
    }
    int first = source.start(segment);
    backwardSums.fit(source.start(segment + 1) - first);
    for (int q = 0; q < height; q++) {
      for (int run = 1; run <= longest && q + run <= height; run++) {
        for (int m = row.heads[q + run - 1]; m >= 0; m = row.next[m]) {
          backwardSums.add(row.sources[m] - first, row.backward[m]);
        }
        int units = target.start(row.from + q + run) - target.start(row.from + q);
        row.backwardGains[run][q] = sourceSide.gain(segment, first, backwardSums, units);
      }
      backwardSums.clear();
    }
  }

  /** What every target segment gains from the runs of source segments that end here. */
  private void gainForward(Row newest, int segment) {
    for (int run = 1; run <= longest; run++) {
      forwardGains[run] = grown(forwardGains[run], newest.to - newest.from);
    }
    for (int q = newest.from; q < newest.to; q++) {
      int first = target.start(q);
      forwardSums.fit(target.start(q + 1) - first);
      for (int run = 1; run <= Math.min(longest, segment + 1); run++) {
        Row row = rows[(segment + 1 - run) % rows.length];
        if (q >= row.to) {
          break;
        }
        for (int m = row.heads[q - row.from]; m >= 0; m = row.next[m]) {
          forwardSums.add(row.targets[m] - first, row.forward[m]);
        }
        int units = source.start(segment + 1) - source.start(segment + 1 - run);
        forwardGains[run][q - newest.from] = targetSide.gain(q, first, forwardSums, units);
      }
      forwardSums.clear();
    }
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

  /** Where the units of one source segment and of the target segments around translate. */
  private static final class Row {
    int from;
    int to;

    /** By target segment: the first of its matches. */
    int[] heads = new int[0];

    /** By match: the next one of the same target segment; negative where there is none. */
    int[] next = new int[64];

    int[] sources = new int[64];
    int[] targets = new int[64];
    float[] forward = new float[64];
    float[] backward = new float[64];

    /** By run length and first target segment of the run: what the source segment gains. */
    final double[][] backwardGains = new double[Shape.LONGEST + 1][0];

    private int count;

    void begin(int first, int last) {
      from = first;
      to = last;
      count = 0;
      if (heads.length < to - from) {
        heads = new int[(to - from) * 3 / 2];
      }
      Arrays.fill(heads, 0, to - from, -1);
    }

    void add(int segment, int sourcePosition, int targetPosition, float there, float back) {
      if (count == next.length) {
        int longer = count * 2;
        next = Arrays.copyOf(next, longer);
        sources = Arrays.copyOf(sources, longer);
        targets = Arrays.copyOf(targets, longer);
        forward = Arrays.copyOf(forward, longer);
        backward = Arrays.copyOf(backward, longer);
      }
      sources[count] = sourcePosition;
      targets[count] = targetPosition;
      forward[count] = there;
      backward[count] = back;
      next[count] = heads[segment - from];
      heads[segment - from] = count++;
    }
  }

  /** By unit of a segment: the sum of the probabilities of what it meets; most meet nothing. */
  private static final class Sums {
    float[] values = new float[64];
    int[] met = new int[65];
    int count;

    void fit(int units) {
      if (values.length < units) {
        values = new float[units * 2];
        met = new int[units * 2 + 1];
      }
    }

    void add(int unit, float probability) {
      float before = values[unit];
      met[count] = unit;
      count += before == 0 && probability > 0 ? 1 : 0;
      values[unit] = before + probability;
    }

    void clear() {
      for (int k = 0; k < count; k++) {
        values[met[k]] = 0;
      }
      count = 0;
    }
  }

  /** The units of one side: what each says where it is expected, and where it is not. */
  private static final class Side {
    /** From here on a product of ratios is turned into its logarithm. */
    private static final double LARGE = 1e200;

    /** By position: how much better than nothing it is for a unit to be expected for certain. */
    private final float[] odds;

    /** By segment: what its units say where none is expected. */
    private final double[] missed;

    private final double[] weight;

    Side(UnitText text, UnitStatistics units, double weight) {
      odds = new float[text.unitCount()];
      missed = new double[text.size()];
      this.weight = new double[text.size()];
      double usual = text.unitCount() / (double) Math.max(1, text.size()) + EVENNESS;
      for (int segment = 0; segment < missed.length; segment++) {
        double product = 1;
        for (int p = text.start(segment); p < text.start(segment + 1); p++) {
          int unit = text.unit(p);
          double miss = 1 - units.translated(unit);
          odds[p] = (float) (units.translated(unit) / units.share(unit) / miss);
          product *= miss;
          if (product < 1 / LARGE) {
            missed[segment] += Math.log(product);
            product = 1;
          }
        }
        missed[segment] += Math.log(product);
        int length = text.start(segment + 1) - text.start(segment);
        this.weight[segment] = weight * Math.sqrt(usual / (length + EVENNESS));
      }
    }

    /**
     * What the units of a segment say together: a log-likelihood ratio, weighted.
     *
     * @param first position of its first unit
     * @param sums for its units: what speaks for each
     * @param others how many units of the other side make up the sums
     */
    double gain(int segment, int first, Sums sums, int others) {
      double log = missed[segment];
      if (sums.count > 0) {
        double scale = 1.0 / others;
        double product = 1;
        for (int k = 0; k < sums.count; k++) {
          int unit = sums.met[k];
          product *= 1 + odds[first + unit] * scale * sums.values[unit];
          if (product > LARGE) {
            log += Math.log(product);
            product = 1;
          }
        }
        log += Math.log(product);
      }
      return weight[segment] * log;
    }
  }
}
