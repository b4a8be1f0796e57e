package dev.stele.lexicon;

import java.util.Arrays;

/**
 * Joins what a lexicon knows with what lessons have taught. Both are worth sightings: entries a
 * few, lessons as many as were made, up to a bound, so that texts at hand can still speak against
 * them.
 */
final class TaughtTable {
  /** Sightings beyond which lessons are not believed any more firmly. */
  private static final double MOST_SIGHTINGS = 8;

  /** Sightings of a unit beyond which what was seen of its being translated weighs no more. */
  private static final double MOST_SEEN = 20;

  /** Sightings taken off every unit's credit: what was seen once may have been chance. */
  private static final double DAMPING = 1;

  private static final double LEAST = 0.01;

  private final PairLexicon known;
  private final Vocabulary vocabulary;
  private final Side source = new Side();
  private final Side target = new Side();
  private int[] sources = new int[1024];
  private int[] targets = new int[1024];
  private double[] forward = new double[1024];
  private double[] backward = new double[1024];
  private int count;

  /** What was taught of the units of one language, by unit. */
  private static final class Side {
    /** All sightings of what the unit was translated by, chance included. */
    private double[] credit = new double[1024];

    /** How often it was said for something. */
    private double[] translated = new double[1024];

    /** How often it was said at all. */
    private double[] seen = new double[1024];

    void add(int unit, double given, double said, boolean forNothing) {
      if (unit >= credit.length) {
        int longer = Math.max(unit + 1, credit.length * 2);
        credit = Arrays.copyOf(credit, longer);
        translated = Arrays.copyOf(translated, longer);
        seen = Arrays.copyOf(seen, longer);
      }
      credit[unit] += given;
      translated[unit] += forNothing ? 0 : said;
      seen[unit] += said;
    }

    double worth(int unit) {
      return unit < credit.length ? Math.min(credit[unit], MOST_SIGHTINGS) : 0;
    }

    /** All that is known of the units below a number, what was known before included. */
    KnownUnits with(KnownUnits before, int size) {
      float[] weights = new float[size];
      float[] parts = new float[size];
      float[] wholes = new float[size];
      for (int unit = 0; unit < size; unit++) {
        weights[unit] = (float) (before.weight(unit) + worth(unit));
        if (unit < seen.length && seen[unit] > 0) {
          double whole = Math.min(seen[unit], MOST_SEEN);
          parts[unit] = (float) (whole * translated[unit] / seen[unit]);
          wholes[unit] = (float) whole;
        }
      }
      return new KnownUnits(weights, parts, wholes);
    }
  }

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
    boolean fromNothing = sighted.source().isNone();
    boolean toNothing = sighted.target().isNone();
    if (!fromNothing) {
      source.add(
          vocabulary.id(sighted.source().unit()), sighted.forward(), sighted.backward(), toNothing);
    }
    if (!toNothing) {
      target.add(
          vocabulary.id(sighted.target().unit()),
          sighted.backward(),
          sighted.forward(),
          fromNothing);
    }
    if (!fromNothing && !toNothing) {
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

  boolean isEmpty() {
    return count == 0;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What is known of the units of the source by both together. */
  KnownUnits source() {
    return source.with(known.source(), vocabulary.size());
  }

  /** What is known of the units of the target by both together. */
  KnownUnits target() {
    return target.with(known.target(), vocabulary.size());
  }

  /** Both tables, each entry's probabilities mixed by what each is worth. */
  TranslationTable table() {
    TranslationTable entries = known.table();
    TranslationTable lessons = lessons();
    TranslationTable.Builder joined = new TranslationTable.Builder();
    for (int s = 0; s < vocabulary.size(); s++) {
      int e = entries.start(s);
      int l = lessons.start(s);
      while (e < entries.end(s) || l < lessons.end(s)) {
        int ofEntry = e < entries.end(s) ? entries.target(e) : Integer.MAX_VALUE;
        int ofLesson = l < lessons.end(s) ? lessons.target(l) : Integer.MAX_VALUE;
        int t = Math.min(ofEntry, ofLesson);
        boolean inEntries = ofEntry == t;
        boolean inLessons = ofLesson == t;
        double there =
            mixed(
                known.source().weight(s),
                inEntries ? entries.forward(e) : 0,
                source.worth(s),
                inLessons ? lessons.forward(l) : 0);
        double back =
            mixed(
                known.target().weight(t),
                inEntries ? entries.backward(e) : 0,
                target.worth(t),
                inLessons ? lessons.backward(l) : 0);
        if (Math.max(there, back) >= LEAST) {
          joined.add(s, t, there, back);
        }
        e += inEntries ? 1 : 0;
        l += inLessons ? 1 : 0;
      }
    }
    return joined.build(vocabulary.size());
  }

  private TranslationTable lessons() {
    TranslationTable.Builder lessons = new TranslationTable.Builder();
    for (int k = 0; k < count; k++) {
      lessons.add(
          sources[k],
          targets[k],
          forward[k] / (source.credit[sources[k]] + DAMPING),
          backward[k] / (target.credit[targets[k]] + DAMPING));
    }
    return lessons.build(vocabulary.size());
  }

  private static double mixed(double oneWeight, double one, double otherWeight, double other) {
    double weight = oneWeight + otherWeight;
    return weight == 0 ? 0 : (oneWeight * one + otherWeight * other) / weight;
  }
}
