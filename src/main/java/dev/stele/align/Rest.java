package dev.stele.align;

/**
 * Paragraphs that have no partner yet.
 *
 * @param sources their indices, in the order in which partners are looked for
 * @param targets their indices, in the order in which partners are looked for
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a list of indices on its way
record Rest(int[] sources, int[] targets) {
  boolean isEmpty() {
    return sources.length == 0 || targets.length == 0;
  }

  /** Every pair of them. */
  Band band() {
    return Band.full(sources.length, targets.length);
  }
}
