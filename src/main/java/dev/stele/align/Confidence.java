package dev.stele.align;

import java.util.List;

/**
 * Turns what was found for beads into the probability that they are right: a logistic function of
 * the posterior, of what the text says, and of how well the neighbourhood is aligned (of a gap,
 * which may be long, also the whole text). Texts that are not versions of each other have
 * posteriors too, but nothing around that holds them up. The parameters were fitted on
 * sentence-aligned sets and on texts paired at random, without a model of sentences; what such a
 * model says is a log-likelihood ratio like that of the words, and counts as theirs does.
 */
final class Confidence {
  private static final int NEIGHBOURS = 5;

  /** Evidence that is as good as any, so that one rare word is not a proof of everything. */
  private static final double AMPLE = 10;

  private static final double MOST_LOG_ODDS = 9.2;

  private Confidence() {}

  /**
   * Judges beads.
   *
   * @param beads in the order of a text
   * @return for each bead the probability that it is right
   */
  static double[] of(List<BeadEvidence> beads) {
    double[] sums = new double[beads.size() + 1];
    for (int b = 0; b < beads.size(); b++) {
      sums[b + 1] = sums[b] + limited(beads.get(b).ofText() / AMPLE, -1, 1);
    }
    double overall = sums[beads.size()] / Math.max(1, beads.size());
    double[] confidences = new double[beads.size()];
    for (int b = 0; b < confidences.length; b++) {
      int from = Math.max(0, b - NEIGHBOURS);
      int to = Math.min(beads.size(), b + NEIGHBOURS + 1);
      double around = (sums[to] - sums[from]) / (to - from);
      confidences[b] = of(beads.get(b), beads.get(b).pair() ? around : Math.max(around, overall));
    }
    return confidences;
  }

  private static double of(BeadEvidence bead, double around) {
    double posterior = bead.posterior();
    double logOdds = limited(Math.log(posterior / (1 - posterior)), -MOST_LOG_ODDS, MOST_LOG_ODDS);
    double fitted;
    if (bead.pair()) {
      double content = limited(bead.ofContent() / AMPLE, -1, 2);
      double length = limited(bead.length(), -3, 3);
      fitted = -2.54 + 0.49 * logOdds + 0.18 * content + 0.42 * length + 2.33 * around;
    } else {
      fitted = -5.05 + 0.48 * logOdds + 7.14 * around;
    }
    return 1 / (1 + Math.exp(-fitted));
  }

  private static double limited(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
