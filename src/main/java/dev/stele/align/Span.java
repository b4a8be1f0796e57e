package dev.stele.align;

/**
 * Neighbouring segments of one side.
 *
 * @param start index of the first, from 0
 * @param end index behind the last; equal to {@code start} where there is none
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  /** How many segments it has, from 0. */
  public int size() {
    return end - start;
  }

  /** Whether it has no segment. */
  public boolean isEmpty() {
    return end == start;
  }
}
