package dev.stele.align;

import java.util.List;

/**
 * How the lengths of translations go together.
 *
 * @param ratio bytes of target for a byte of source
 * @param variance of the length of a target, for a byte of it
 * @param meanLog the mean of the logarithm of the length of one target segment
 * @param deviationLog its standard deviation
 */
record LengthModel(double ratio, double variance, double meanLog, double deviationLog) {
  /** Gale and Church found 6.8 for characters of English with French and German. */
  private static final double GENERAL_VARIANCE = 12;

  private static final double EXPERIENCE = 20;

  /** How much of the text keeps to no proportion. */
  private static final double STRAY = 0.02;

  /** The variance that a text of no length would have. */
  private static final double ROUGHNESS = 50;

  /** What is known before any bead: the ratio is that of the whole texts. */
  static LengthModel of(List<UnitText> sources, List<UnitText> targets) {
    double from = 1;
    double to = 1;
    double count = 0;
    double sum = 0;
    double squares = 0;
    for (UnitText text : sources) {
      from += text.length(0, text.size());
    }
    for (UnitText text : targets) {
      to += text.length(0, text.size());
      for (int j = 0; j < text.size(); j++) {
        double log = Math.log(text.length(j, j + 1) + 1.0);
        count++;
        sum += log;
        squares += log * log;
      }
    }
    double mean = count == 0 ? 4 : sum / count;
    double spread = count < 2 ? 0.6 : squares / count - mean * mean;
    return new LengthModel(to / from, GENERAL_VARIANCE, mean, Math.sqrt(Math.max(spread, 0.1)));
  }

  /** The same with ratio and variance as found in beads. */
  LengthModel learned(List<UnitText> sources, List<UnitText> targets, List<Path> paths) {
    double from = 0;
    double to = 0;
    for (int k = 0; k < paths.size(); k++) {
      Path path = paths.get(k);
      for (int b = 0; b < path.size(); b++) {
        if (path.isPair(b)) {
          from += sources.get(k).length(path.source(b), path.source(b + 1));
          to += targets.get(k).length(path.target(b), path.target(b + 1));
        }
      }
    }
    if (from == 0 || to == 0) {
      return this;
    }
    double found = to / from;
    double squares = EXPERIENCE * GENERAL_VARIANCE;
    double count = EXPERIENCE;
    for (int k = 0; k < paths.size(); k++) {
      Path path = paths.get(k);
      for (int b = 0; b < path.size(); b++) {
        if (path.isPair(b)) {
          double expected = found * sources.get(k).length(path.source(b), path.source(b + 1));
          double off = targets.get(k).length(path.target(b), path.target(b + 1)) - expected;
          squares += Math.min(off * off / (expected + ROUGHNESS), 10 * GENERAL_VARIANCE);
          count++;
        }
      }
    }
    return new LengthModel(found, squares / count, meanLog, deviationLog);
  }

  /**
   * The log-likelihood ratio of a source text and neighbouring target segments.
   *
   * @param byChance the sum of {@link #byChance} of the target segments
   */
  double ratio(int sourceLength, int targetLength, int segments, double byChance) {
    double expected = ratio * sourceLength;
    double spread = variance * (expected + ROUGHNESS / 2);
    double off = targetLength - expected;
    double together =
        -off * off / (2 * spread)
            - Math.log(2 * Math.PI * spread) / 2
            - splits(targetLength, segments);
    return Math.log((1 - STRAY) * Math.exp(Math.min(50, together - byChance)) + STRAY);
  }

  /** The logarithm of in how many ways a text can be cut into segments: all are as likely. */
  private static double splits(int length, int segments) {
    double log = 0;
    for (int k = 1; k < segments; k++) {
      log += Math.log((length + 1.0) / k);
    }
    return log;
  }

  /**
   * The logarithm of the probability of the length of one target segment, whatever it translates.
   */
  double byChance(int length) {
    double log = (Math.log(length + 1.0) - meanLog) / deviationLog;
    return -log * log / 2 - Math.log(deviationLog * (length + 1.0)) - Math.log(2 * Math.PI) / 2;
  }
}
