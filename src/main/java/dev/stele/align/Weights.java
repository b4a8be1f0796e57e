package dev.stele.align;

/**
 * How much each kind of evidence counts. Log-likelihood ratios of words that hang together would
 * count the same thing several times if they were simply added.
 *
 * @param forward of the target's units given the source's
 * @param backward of the source's units given the target's
 * @param length of the lengths
 */
record Weights(double forward, double backward, double length) {
  static final Weights HEADINGS = new Weights(0.5, 0.5, 0);
  static final Weights TUNED = new Weights(0.3, 0.2, 0.4);
}
