package dev.stele.align;

/**
 * How much each kind of evidence counts. Log-likelihood ratios of words that hang together would
 * count the same thing several times if they were simply added.
 *
 * @param forward of the target's units given the source's
 * @param backward of the source's units given the target's
 * @param length of the lengths
 * @param ending of how segments end
 */
record Weights(double forward, double backward, double length, double ending) {
  /** For sentences and paragraphs. */
  static final Weights TEXT = new Weights(0.35, 0.45, 0.8, 0.7);

  /** For headings, the lengths and ends of which say little. */
  static final Weights HEADINGS = new Weights(1, 1, 0, 0);
}
