package dev.stele.align;

/**
 * Something that speaks for or against segments being a bead. What it says is a log-likelihood
 * ratio: how much likelier the segments are as translations of each other than side by side by
 * chance. Evidence that knows nothing says 0, which is also what a bead with an empty side gets.
 */
interface Evidence {

  /**
   * Is told, in the order of the source, which cells are asked about next.
   *
   * @param source the next source segment; beads that are asked about end before it or in it
   * @param from the first target segment that can stand in a bead with it
   * @param to behind the last
   */
  default void enter(int source, int from, int to) {}

  /**
   * What it says of a bead of the source segments from {@code i} to before {@code i2} and the
   * target segments from {@code j} to before {@code j2}; neither side is empty.
   */
  double of(int i, int i2, int j, int j2);
}
