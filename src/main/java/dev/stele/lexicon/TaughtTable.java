package dev.stele.lexicon;

import java.util.Arrays;

/**
 * Joins what a lexicon knows with what lessons have taught. Both are worth sightings: entries a
 * few, lessons as many as were made, up to a bound, so that texts at hand can still speak against
 * them.
 */
final class TaughtTable {
  /** Sightings beyond which lessons are not believed any more firmly. */
  private static final double MOST_SIGHTINGS = 20;

  /** Sightings taken off every unit's credit: what was seen once may have been chance. */
  private static final double DAMPING = 1;

  private static final double LEAST = 0.01;

  private final PairLexicon known;
  private final Vocabulary vocabulary;
  private int[] sources = new int[1024];
  private int[] targets = new int[1024];
  private double[] forward = new double[1024];
  private double[] backward = new double[1024];
  private int count;

  /** By unit: all sightings of what it was translated by, nothing included. */
  private double[] sourceCredit = new double[1024];

  private double[] targetCredit = new double[1024];

  /**
   * Joins nothing yet.
   *
   * @param vocabulary continues that of the lexicon; it grows by what was taught
   */
  TaughtTable(PairLexicon known, Vocabulary vocabulary) {
    this.known = known;
    this.vocabulary = vocabulary;
  }

  void add(WordCount sighted) {
    if (!sighted.source().isNone()) {
      int source = vocabulary.id(sighted.source().unit());
      sourceCredit = longer(sourceCredit, source);
      sourceCredit[source] += sighted.forward();
    }
    if (!sighted.target().isNone()) {
      int target = vocabulary.id(sighted.target().unit());
      targetCredit = longer(targetCredit, target);
      targetCredit[target] += sighted.backward();
    }
    if (!sighted.source().isNone() && !sighted.target().isNone()) {
      addPair(sighted);
    }
  }

  private void addPair(WordCount sighted) {
    if (count == sources.length) {
      sources = Arrays.copyOf(sources, count * 2);
      targets = Arrays.copyOf(targets, count * 2);
      forward = Arrays.copyOf(forward, count * 2);
      backward = Arrays.copyOf(backward, count * 2);
    }
    sources[count] = vocabulary.id(sighted.source().unit());
    targets[count] = vocabulary.id(sighted.target().unit());
    forward[count] = sighted.forward();
    backward[count] = sighted.backward();
    count++;
  }

  private static double[] longer(double[] values, int index) {
    return index < values.length ? values : Arrays.copyOf(values, Math.max(index + 1, index * 2));
  }

  boolean isEmpty() {
    return count == 0;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** By unit of the source: how many sightings both together are worth. */
  float[] sourceWeights() {
    float[] weights = new float[vocabulary.size()];
    for (int unit = 0; unit < weights.length; unit++) {
      weights[unit] = (float) (known.sourceWeight(unit) + worth(sourceCredit, unit));
    }
    return weights;
  }

  /** By unit of the target: how many sightings both together are worth. */
  float[] targetWeights() {
    float[] weights = new float[vocabulary.size()];
    for (int unit = 0; unit < weights.length; unit++) {
      weights[unit] = (float) (known.targetWeight(unit) + worth(targetCredit, unit));
    }
    return weights;
  }

  private static double worth(double[] credit, int unit) {
    return unit < credit.length ? Math.min(credit[unit], MOST_SIGHTINGS) : 0;
  }

  /** Both tables, each entry's probabilities mixed by what each is worth. */
  TranslationTable table() {
    int size = vocabulary.size();
    TranslationTable.Builder taught = new TranslationTable.Builder();
    for (int k = 0; k < count; k++) {
      taught.add(
          sources[k],
          targets[k],
          forward[k] / (sourceCredit[sources[k]] + DAMPING),
          backward[k] / (targetCredit[targets[k]] + DAMPING));
    }
    TranslationTable lessons = taught.build(size);
    TranslationTable entries = known.table();
    TranslationTable.Builder joined = new TranslationTable.Builder();
    for (int source = 0; source < size; source++) {
      int e = entries.start(source);
      int l = lessons.start(source);
      while (e < entries.end(source) || l < lessons.end(source)) {
        int ofEntry = e < entries.end(source) ? entries.target(e) : Integer.MAX_VALUE;
        int ofLesson = l < lessons.end(source) ? lessons.target(l) : Integer.MAX_VALUE;
        int target = Math.min(ofEntry, ofLesson);
        boolean inEntries = ofEntry == target;
        boolean inLessons = ofLesson == target;
        double there =
            mixed(
                known.sourceWeight(source),
                inEntries ? entries.forward(e) : 0,
                worth(sourceCredit, source),
                inLessons ? lessons.forward(l) : 0);
        double back =
            mixed(
                known.targetWeight(target),
                inEntries ? entries.backward(e) : 0,
                worth(targetCredit, target),
                inLessons ? lessons.backward(l) : 0);
        if (Math.max(there, back) >= LEAST) {
          joined.add(source, target, there, back);
        }
        e += inEntries ? 1 : 0;
        l += inLessons ? 1 : 0;
      }
    }
    return joined.build(size);
  }

  private static double mixed(double oneWeight, double one, double otherWeight, double other) {
    double weight = oneWeight + otherWeight;
    return weight == 0 ? 0 : (oneWeight * one + otherWeight * other) / weight;
  }
}
