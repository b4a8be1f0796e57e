package dev.stele.align;

import dev.stele.lexicon.LexicalModel;
import dev.stele.lexicon.TranslationTable;
import java.util.Arrays;

/**
 * Words, numbers and marks: how much likelier every unit of one side is beside the units of the
 * other than by its frequency, in both directions. A unit of which no translation is known says
 * nothing.
 */
final class LexicalEvidence implements Evidence {
  private static final double LEXICAL_SHARE = 0.6;

  private final UnitText source;
  private final UnitText target;
  private final TranslationTable table;
  private final Postings postings;
  private final double[] sourceGain;
  private final double[] sourceMiss;
  private final double[] targetGain;
  private final double[] targetMiss;
  private final double forwardWeight;
  private final double backwardWeight;
  private final Row[] rows = new Row[Shape.LONGEST + 1];

  /** What one source segment says of the target segments around. */
  private static final class Row {
    int from;
    int base;

    /** By position of a target unit from {@code base}: the sum of its probabilities. */
    float[] forward = new float[0];

    /** By target segment from {@code from} and position of a source unit: the same backwards. */
    float[] backward = new float[0];
  }

  LexicalEvidence(
      UnitText source, UnitText target, LexicalModel model, Postings postings, Weights weights) {
    this.source = source;
    this.target = target;
    this.postings = postings;
    table = model.table();
    forwardWeight = weights.forward();
    backwardWeight = weights.backward();
    sourceGain = new double[source.unitCount()];
    sourceMiss = new double[source.unitCount()];
    for (int p = 0; p < sourceGain.length; p++) {
      int unit = source.unit(p);
      boolean known = model.knowsSource(unit);
      sourceGain[p] = known ? LEXICAL_SHARE / model.sourceShare(unit) : 0;
      sourceMiss[p] = known ? 1 - LEXICAL_SHARE : 1;
    }
    targetGain = new double[target.unitCount()];
    targetMiss = new double[target.unitCount()];
    for (int p = 0; p < targetGain.length; p++) {
      int unit = target.unit(p);
      boolean known = model.knowsTarget(unit);
      targetGain[p] = known ? LEXICAL_SHARE / model.targetShare(unit) : 0;
      targetMiss[p] = known ? 1 - LEXICAL_SHARE : 1;
    }
    for (int k = 0; k < rows.length; k++) {
      rows[k] = new Row();
    }
  }

  @Override
  public void enter(int segment, int from, int to) {
    Row row = rows[segment % rows.length];
    int first = source.start(segment);
    int width = source.start(segment + 1) - first;
    int base = target.start(from);
    int end = target.start(to);
    row.from = from;
    row.base = base;
    row.forward = cleared(row.forward, end - base);
    row.backward = cleared(row.backward, (to - from) * width);
    for (int k = 0; k < width; k++) {
      int unit = source.unit(first + k);
      for (int e = table.start(unit); e < table.end(unit); e++) {
        int list = postings.find(table.target(e));
        if (list < 0) {
          continue;
        }
        float forward = table.forward(e);
        float backward = table.backward(e);
        int last = postings.end(list);
        for (int q = postings.firstFrom(list, base); q < last; q++) {
          int position = postings.position(q);
          if (position >= end) {
            break;
          }
          row.forward[position - base] += forward;
          row.backward[(postings.segment(q) - from) * width + k] += backward;
        }
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

  @Override
  public double of(int i, int i2, int j, int j2) {
    return forwardWeight * forward(i, i2, j, j2) + backwardWeight * backward(i, i2, j, j2);
  }

  private double forward(int i, int i2, int j, int j2) {
    int start = target.start(j);
    int end = target.start(j2);
    double scale = 1.0 / (source.start(i2) - source.start(i));
    double log = 0;
    double product = 1;
    for (int p = start; p < end; p++) {
      float sum = 0;
      for (int r = i; r < i2; r++) {
        Row row = rows[r % rows.length];
        sum += row.forward[p - row.base];
      }
      product *= targetGain[p] * sum * scale + targetMiss[p];
      if (product > 1e200 || product < 1e-200) {
        log += Math.log(product);
        product = 1;
      }
    }
    return log + Math.log(product);
  }

  private double backward(int i, int i2, int j, int j2) {
    double scale = 1.0 / (target.start(j2) - target.start(j));
    double log = 0;
    double product = 1;
    for (int r = i; r < i2; r++) {
      Row row = rows[r % rows.length];
      int first = source.start(r);
      int width = source.start(r + 1) - first;
      for (int k = 0; k < width; k++) {
        float sum = 0;
        for (int q = j; q < j2; q++) {
          sum += row.backward[(q - row.from) * width + k];
        }
        product *= sourceGain[first + k] * sum * scale + sourceMiss[first + k];
        if (product > 1e200 || product < 1e-200) {
          log += Math.log(product);
          product = 1;
        }
      }
    }
    return log + Math.log(product);
  }
}
