package dev.stele.align;

import dev.stele.align.Bead.Reason;

/**
 * What was found for a bead, as log-likelihood ratios; all 0 for a bead with an empty side.
 *
 * @param words what words, marks and names say
 * @param values what numbers, dates and symbols say that are the same on both sides
 * @param length what the lengths say
 * @param meaning what a model of sentences says; 0 where none was asked
 * @param labels what the labels of its paragraphs say
 * @param heading whether its paragraphs are headings
 * @param posterior the probability of the bead among all paths
 * @param pair whether it has both sides
 */
record BeadEvidence(
    double words,
    double values,
    double length,
    double meaning,
    double labels,
    boolean heading,
    double posterior,
    boolean pair) {
  /** What says less than this says nothing. */
  private static final double NOTHING = 0.5;

  /** A bead with both sides, outside any outline. */
  static BeadEvidence ofPair(
      double words, double values, double length, double meaning, double posterior) {
    return new BeadEvidence(words, values, length, meaning, 0, false, posterior, true);
  }

  /** A bead with an empty side. */
  static BeadEvidence ofGap(double posterior) {
    return new BeadEvidence(0, 0, 0, 0, 0, false, posterior, false);
  }

  /** The same, with what was found for the paragraphs in which it stands. */
  BeadEvidence within(double labelsFound, boolean isHeading, double paragraphPosterior) {
    return new BeadEvidence(
        words,
        values,
        length,
        meaning,
        pair ? labelsFound : 0,
        isHeading,
        posterior * paragraphPosterior,
        pair);
  }

  /** The same with a posterior that is not higher than {@code most}. */
  BeadEvidence atMost(double most) {
    return new BeadEvidence(
        words, values, length, meaning, labels, heading, Math.min(posterior, most), pair);
  }

  /** What stands in the text says, whatever its length. */
  double ofContent() {
    return words + values + meaning;
  }

  /** What the text itself says, labels aside. */
  double ofText() {
    return ofContent() + length;
  }

  /** What speaks most for it. */
  Reason reason() {
    double most = Math.max(Math.max(Math.max(words, values), Math.max(length, labels)), meaning);
    if (!pair || most < NOTHING) {
      return Reason.POSITION;
    }
    if (most == labels) {
      return Reason.LABEL;
    }
    if (most == words) {
      return heading ? Reason.HEADING : Reason.LEXICON;
    }
    if (most == meaning) {
      return Reason.EMBEDDING;
    }
    return most == values ? Reason.NUMBERS : Reason.LENGTH;
  }
}
