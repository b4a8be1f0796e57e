package dev.stele.document;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph at its place in the outline.
 *
 * @param path unique in a document but for numbers that it prints twice
 * @param kind what it is
 * @param label the label as printed, such as {@code (c)} or {@code ㈢}; empty where it has none
 * @param text the text without its label; not blank
 * @param notes where notes are called in the text, in order of offset
 * @param original the language in which its section was written; empty where nothing says so
 * @param page the page on which it begins, from 1; 0 where the file has no pages
 */
public record Paragraph(
    ParagraphPath path,
    Kind kind,
    String label,
    String text,
    List<NoteMark> notes,
    Optional<Language> original,
    int page) {

  /** What a paragraph is in its document. */
  public enum Kind {
    MASTHEAD,
    CONTENTS,
    HEADING,
    /** Says in which language a section was written: [Original: Spanish]. */
    ORIGINAL_TAG,
    /** The date line under a heading: [30 April 2020]. */
    DATE,
    TEXT,
    ROW,
    FOOTNOTE
  }

  public Paragraph {
    if (text.isBlank()) {
      throw new IllegalArgumentException("paragraph " + path + " has no text");
    }
    notes = List.copyOf(notes);
  }
}
