package dev.stele.lexicon;

/**
 * A piece of text before numbers are read.
 *
 * @param kind what it is
 * @param text as written, after NFKC
 * @param value what a number counts; 0 for everything else
 * @param joined whether it follows the token before it without a blank
 * @param start offset of its first character in the text that was scanned
 */
record Token(Kind kind, String text, double value, boolean joined, int start) {
  enum Kind {
    /** One Han character. */
    HAN,
    WORD,
    NUMBER,
    /** A document symbol or the like: letters or digits with a slash and a digit. */
    SYMBOL,
    MARK
  }

  /** Offset behind its last character in the text that was scanned. */
  int end() {
    return start + text.length();
  }

  boolean isHan(char character) {
    return kind == Kind.HAN && text.charAt(0) == character;
  }
}
