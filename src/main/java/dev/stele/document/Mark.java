package dev.stele.document;

/**
 * A stretch of a text, in UTF-16 code units.
 *
 * @param start offset of its first unit, from 0
 * @param end offset behind its last unit, after {@code start}
 */
public record Mark(int start, int end) {
  public Mark {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no mark from " + start + " to " + end);
    }
  }
}
