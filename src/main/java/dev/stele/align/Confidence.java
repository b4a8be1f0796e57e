package dev.stele.align;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns what was found for beads into the probability that they are right: a logistic function of
 * the posterior, of what the text says, and of how well the neighbourhood is aligned (of a gap,
 * which may be long, also the whole text). Texts that are not versions of each other have
 * posteriors too, but nothing around that holds them up.
 *
 * <p>It is fitted without a model of sentences. What such a model says is a log-likelihood ratio as
 * that of the words is, and counts as theirs does.
 *
 * @param pairs of beads with both sides
 * @param gaps of beads with an empty side
 */
record Confidence(Logistic pairs, Logistic gaps) {
  /** As {@link ConfidenceFit} fits it to sentence-aligned sets and texts paired at random. */
  static final Confidence FITTED =
      new Confidence(new Logistic(-3.77, 0.54, 0.18, 0.27, 4.32), new Logistic(-5.02, 0.64, 5.79));

  static final int PAIR_FEATURES = 4;
  static final int GAP_FEATURES = 2;

  private static final int NEIGHBOURS = 5;

  /** Evidence that is as good as any, so that one rare word is not a proof of everything. */
  private static final double AMPLE = 10;

  private static final double MOST_LOG_ODDS = 9.2;

  /**
   * Judges beads.
   *
   * @param beads in the order of a text
   * @return for each bead the probability that it is right
   */
  double[] of(List<BeadEvidence> beads) {
    List<double[]> features = features(beads);
    double[] confidences = new double[beads.size()];
    for (int b = 0; b < confidences.length; b++) {
      confidences[b] = (beads.get(b).pair() ? pairs : gaps).probability(features.get(b));
    }
    return confidences;
  }

  /**
   * What the confidence of each bead depends on: of a pair the posterior, what its content says,
   * its lengths, and its neighbourhood; of a gap the posterior and the neighbourhood.
   *
   * @param beads in the order of a text
   */
  static List<double[]> features(List<BeadEvidence> beads) {
    double[] sums = new double[beads.size() + 1];
    for (int b = 0; b < beads.size(); b++) {
      sums[b + 1] = sums[b] + limited(beads.get(b).ofText() / AMPLE, -1, 1);
    }
    double overall = sums[beads.size()] / Math.max(1, beads.size());
    List<double[]> features = new ArrayList<>(beads.size());
    for (int b = 0; b < beads.size(); b++) {
      int from = Math.max(0, b - NEIGHBOURS);
      int to = Math.min(beads.size(), b + NEIGHBOURS + 1);
      double around = (sums[to] - sums[from]) / (to - from);
      features.add(
          beads.get(b).pair()
              ? ofPair(beads.get(b), around)
              : new double[] {logOdds(beads.get(b)), Math.max(around, overall)});
    }
    return features;
  }

  private static double[] ofPair(BeadEvidence bead, double around) {
    double content = limited(bead.ofContent() / AMPLE, -1, 2);
    return new double[] {logOdds(bead), content, limited(bead.length(), -3, 3), around};
  }

  private static double logOdds(BeadEvidence bead) {
    return limited(
        Math.log(bead.posterior() / (1 - bead.posterior())), -MOST_LOG_ODDS, MOST_LOG_ODDS);
  }

  private static double limited(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
