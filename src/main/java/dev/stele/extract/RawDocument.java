package dev.stele.extract;

import java.util.List;

/** What the parsing process reads out of a file, before anything is made of it. */
sealed interface RawDocument {

  /**
   * A file that says where each line of text stands on its page, as PDF does.
   *
   * @param lines page by page from top to bottom
   */
  record LaidOut(List<Line> lines) implements RawDocument {
    public LaidOut {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A file that knows its paragraphs, as word processors and HTML do.
   *
   * @param pieces in the order of reading
   */
  record Flowing(List<Piece> pieces) implements RawDocument {
    public Flowing {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * Plain text.
   *
   * @param text the whole file, decoded
   */
  record Unformatted(String text) implements RawDocument {}

  /**
   * A line on a page. Positions are in points from the page's left and upper edge.
   *
   * @param text a tab stands where a wide gap sets text apart
   * @param page from 1
   * @param left where the line begins
   * @param secondWord where its second word begins; {@code left} if there is none
   * @param firstWord the width of its first word, which the line before it had no room for
   * @param right where the line ends
   * @param baseline from the upper edge downwards
   * @param size the size of most of its letters
   * @param bold whether most of its letters are bold
   */
  record Line(
      MarkedText text,
      int page,
      double left,
      double secondWord,
      double firstWord,
      double right,
      double baseline,
      double size,
      boolean bold) {}

  /** A piece of a file that knows its paragraphs. */
  sealed interface Piece {
    /**
     * A paragraph, its automatic number already in front.
     *
     * @param level of a heading, from 1; else 0
     */
    record Text(MarkedText text, Style style, int level) implements Piece {}

    /**
     * A row of a table.
     *
     * @param cells the paragraphs of each cell
     */
    record Row(List<List<MarkedText>> cells) implements Piece {
      public Row {
        cells = List.copyOf(cells);
      }
    }

    /** A footnote; it follows the paragraph or row that calls it. */
    record Note(String mark, MarkedText text) implements Piece {}

    /** A line that the file prints at the head or foot of its pages. */
    record Edge(String text) implements Piece {}
  }

  /** What the style of a paragraph says about it. */
  enum Style {
    BODY,
    TITLE,
    HEADING,
    CONTENTS
  }
}
