package dev.stele.exchange;

/**
 * What is left of a text when it goes through any format: all but blanks and the characters that
 * XML forbids. By these a text is known again.
 */
final class Letters {
  /** A line end that Java takes for no blank. */
  private static final int NEXT_LINE = 0x85;

  /** A blank without width; at the beginning of a file it is none. */
  private static final int BYTE_ORDER_MARK = 0xfeff;

  private Letters() {}

  /** The letters of a text; perhaps none. */
  static String of(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Letters::isLetter).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /**
   * Where in a text a letter stands.
   *
   * @param offset of the letter among the {@linkplain #of letters}, from 0 to their number
   * @return UTF-16 offset in the text; its length behind the last letter
   */
  static int place(String text, int offset) {
    int letters = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isLetter(c)) {
        if (letters >= offset) {
          return i;
        }
        letters += Character.charCount(c);
      }
      i += Character.charCount(c);
    }
    return text.length();
  }

  private static boolean isLetter(int c) {
    return XmlText.isAllowed(c)
        && !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && c != NEXT_LINE
        && c != BYTE_ORDER_MARK;
  }
}
