package dev.stele.document;

import java.util.Locale;

/**
 * One step of a {@link ParagraphPath}: what a label counts, what a heading names, or a mere place
 * in the order.
 */
public sealed interface Step {

  /**
   * A numbered step. Its scheme is the level in the outline that the number has, whatever it looks
   * like in a language: 三、, 3. and C. are the same number.
   *
   * @param scheme the kind of division that is counted
   * @param number from 1; 0 for a division printed as zero
   */
  record Numbered(Scheme scheme, int number) implements Step {
    public Numbered {
      if (number < 0) {
        throw new IllegalArgumentException("a label cannot count " + number);
      }
    }

    @Override
    public String toString() {
      return scheme.print(number);
    }
  }

  /**
   * A division that only its heading names, such as the reply of a government.
   *
   * @param heading the heading in the language of the document, not blank, without a slash
   */
  record Named(String heading) implements Step {
    public Named {
      heading = heading.strip().replace('/', '∕');
      if (heading.isEmpty()) {
        throw new IllegalArgumentException("a heading that names a section is not blank");
      }
    }

    @Override
    public String toString() {
      return heading;
    }
  }

  /**
   * A paragraph without a label.
   *
   * @param ordinal its place among the unlabelled paragraphs of its section, from 1
   */
  record Unnumbered(int ordinal) implements Step {
    public Unnumbered {
      if (ordinal < 1) {
        throw new IllegalArgumentException("ordinals count from 1, not " + ordinal);
      }
    }

    @Override
    public String toString() {
      return "p" + ordinal;
    }
  }

  /**
   * A note at the foot of a page.
   *
   * @param mark the mark that calls it: a number, or asterisks
   */
  record Note(String mark) implements Step {
    @Override
    public String toString() {
      return "note " + mark;
    }
  }

  /** The divisions of a document that are numbered, from the outermost to the innermost. */
  enum Scheme {
    ANNEX,
    PART,
    CHAPTER,
    /** I., 一. */
    SECTION,
    /** A., (一) under a section. */
    SUBSECTION,
    ARTICLE,
    /** 1., 一、 */
    PARAGRAPH,
    /** 1.1 under 1. */
    SUBPARAGRAPH,
    /** (a), a), ㈠ */
    ITEM,
    /** (i), i), ① */
    SUBITEM;

    String print(int number) {
      return switch (this) {
        case ANNEX -> "annex " + Roman.of(number);
        case PART -> "part " + Roman.of(number);
        case CHAPTER -> "chapter " + Roman.of(number);
        case SECTION -> Roman.of(number);
        case SUBSECTION -> letters(number).toUpperCase(Locale.ROOT);
        case ARTICLE -> "article " + number;
        case PARAGRAPH, SUBPARAGRAPH -> Integer.toString(number);
        case ITEM -> "(" + letters(number) + ")";
        case SUBITEM -> "(" + Roman.of(number).toLowerCase(Locale.ROOT) + ")";
      };
    }

    private static String letters(int number) {
      if (number < 1) {
        return Integer.toString(number);
      }
      String last = Character.toString((char) ('a' + (number - 1) % 26));
      return last.repeat((number - 1) / 26 + 1);
    }
  }
}
