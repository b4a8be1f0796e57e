package dev.stele.document;

import java.util.List;

/**
 * A piece of clean text as the file sets it apart: page furniture off, wrapped lines rejoined, its
 * label still in front.
 *
 * @param kind what the file shows it to be
 * @param text not blank, without line breaks; note marks are taken out
 * @param notes where notes are called in the text, in order of offset, perhaps empty
 * @param page the page on which it begins, from 1; 0 where the file has no pages
 */
public record Block(Kind kind, String text, List<NoteMark> notes, int page) {

  /** What a file shows a block to be, before its place in the outline is known. */
  public sealed interface Kind {
    /** Running text. */
    record Body() implements Kind {}

    /**
     * A heading by the file's own marking (a style, an HTML element), not by guess.
     *
     * @param level from 1
     */
    record Heading(int level) implements Kind {}

    /**
     * A line of the masthead: organ, symbol, distribution, date, language, session, agenda item.
     */
    record Masthead() implements Kind {}

    /** A line of a table of contents, its leader and page number taken off. */
    record Contents() implements Kind {}

    /** A row of a table, its cells joined by blanks. */
    record Row() implements Kind {}

    /**
     * The text of a footnote; it follows the block that calls it.
     *
     * @param mark the mark that calls it
     */
    record Footnote(String mark) implements Kind {}

    Kind BODY = new Body();
    Kind MASTHEAD = new Masthead();
    Kind CONTENTS = new Contents();
    Kind ROW = new Row();
  }

  public Block {
    if (text.isBlank() || text.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a block is one line of text, not '" + text + "'");
    }
    notes = List.copyOf(notes);
    for (NoteMark note : notes) {
      if (note.offset() > text.length()) {
        throw new IllegalArgumentException(
            "note " + note.mark() + " lies behind the end of '" + text + "'");
      }
    }
  }
}
