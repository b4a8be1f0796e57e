package dev.stele.lexicon;

/**
 * How often two words are believed to have translated each other: expected counts (Brown et al.
 * 1993), of which the one says how often the target was said for the source, the other how often
 * the source was said for the target. They are whole numbers of {@value #PARTS}ths, so that sums
 * are exact, and what was added can be taken back without a rest.
 *
 * @param source {@link Word#NONE} where the target came from nothing
 * @param target {@link Word#NONE} where the source became nothing
 * @param forward how often the target was said for the source; 0 and more
 * @param backward how often the source was said for the target; 0 and more
 */
public record WordCount(Word source, Word target, double forward, double backward) {
  private static final int PARTS = 1024;

  public WordCount {
    if (!(forward >= 0 && backward >= 0)) {
      throw new IllegalArgumentException("a count is 0 or more");
    }
    if (source.isNone() && target.isNone()) {
      throw new IllegalArgumentException("nothing does not translate nothing");
    }
    forward = Math.rint(forward * PARTS) / PARTS;
    backward = Math.rint(backward * PARTS) / PARTS;
  }

  /** The same with source and target exchanged. */
  public WordCount turned() {
    return new WordCount(
        /* source= */ target,
        /* target= */ source,
        /* forward= */ backward,
        /* backward= */ forward);
  }
}
