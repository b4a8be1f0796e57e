package dev.stele.memory;

/** Search within segments, in either language of a unit. Safe for use by several threads. */
public interface Concordance {

  /**
   * Looks a phrase up. Text and phrase are compared after folding (design: NFKC, case, width,
   * quotes, dashes, accents, blanks between Han and digits); the marks are offsets in the text as
   * it is kept.
   *
   * @throws IllegalArgumentException where the query's cursor is none of this concordance, or was
   *     given with an answer to another question; only the limit may differ
   * @throws MemoryException where the index fails
   */
  ConcordancePage search(ConcordanceQuery query);
}
