package dev.stele.document;

/**
 * The place in a text where a footnote is called; the mark itself is not part of the text.
 *
 * @param offset UTF-16 offset in the text, 0 to its length
 * @param mark what the note is called by: a number in digits, or asterisks
 */
public record NoteMark(int offset, String mark) {
  public NoteMark {
    if (offset < 0) {
      throw new IllegalArgumentException("a note mark stands at an offset from 0, not " + offset);
    }
    if (mark.isBlank()) {
      throw new IllegalArgumentException("a note has a mark");
    }
  }
}
