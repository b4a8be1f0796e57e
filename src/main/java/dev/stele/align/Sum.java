package dev.stele.align;

/**
 * Evidence of two kinds that have nothing to do with each other.
 *
 * @param one some
 * @param other more
 */
record Sum(Evidence one, Evidence other) implements Evidence {
  @Override
  public void enter(int source, int from, int to) {
    one.enter(source, from, to);
    other.enter(source, from, to);
  }

  @Override
  public double of(int i, int i2, int j, int j2) {
    return one.of(i, i2, j, j2) + other.of(i, i2, j, j2);
  }
}
