package dev.stele.document;

import java.util.Optional;

/**
 * The unit of segmentation: mostly a sentence.
 *
 * @param path the path of its paragraph
 * @param kind the kind of its paragraph
 * @param original the original language of its paragraph
 * @param text the text as the document has it, without label and note marks, stripped, not blank
 */
public record Segment(
    ParagraphPath path, Paragraph.Kind kind, Optional<Language> original, String text) {

  public Segment {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a segment of paragraph " + path + " has no text");
    }
  }
}
