package dev.stele.align;

/**
 * A unit or word of the source and one of the target that translate each other, by what is known of
 * words and as far as the rest of both texts allows.
 *
 * @param kind what the two are
 * @param source its index
 * @param target its index
 * @param forward the probability that what stands in the target translates this rather than
 *     something elsewhere in the source, or nothing
 * @param backward the same the other way round
 * @param trust how far both are believed to be words at all, 0 to 1
 * @param says the log-likelihood ratio of the two
 */
record Association(
    Link.Kind kind,
    int source,
    int target,
    double forward,
    double backward,
    double trust,
    double says) {

  /** How far both directions agree on it, 0 to 1 (Liang, Taskar and Klein 2006). */
  double agreement() {
    return trust * Math.sqrt(forward * backward);
  }

  /** The same, of the words in which the two lie. */
  Association ofWords(int sourceWord, int targetWord) {
    return new Association(kind, sourceWord, targetWord, forward, backward, trust, says);
  }
}
