package dev.stele.pretranslate;

import java.lang.Character.UnicodeScript;

/** Text without inline codes, as it is looked up and as it is put into an XLIFF. */
final class PlainText {
  /** Okapi takes these characters for private use as the marks of inline codes. */
  private static final int FIRST_MARK = 0xE101;

  private static final int LAST_MARK = 0xE106;

  private PlainText() {}

  /**
   * A text on one line: a line break is a blank between words and nothing between Han characters,
   * and there are no blanks around it.
   */
  static String onOneLine(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        line.append(c == '\t' ? ' ' : c);
      } else if (!isHan(before(line)) || !isHan(after(text, i))) {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  private static int before(StringBuilder line) {
    return line.isEmpty() ? ' ' : line.codePointBefore(line.length());
  }

  private static int after(CharSequence text, int at) {
    int i = at;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i == text.length() ? ' ' : Character.codePointAt(text, i);
  }

  private static boolean isHan(int c) {
    return UnicodeScript.of(c) == UnicodeScript.HAN || (c >= 0x3000 && c <= 0x303F) || c >= 0xFF00;
  }

  /** A text without what XML 1.0 forbids and what Okapi would take for codes. */
  static String forXml(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(PlainText::isAllowed).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** XML 1.0, production 2 (Char). */
  private static boolean isAllowed(int c) {
    boolean isChar =
        c == 0x9
            || c == 0xA
            || c == 0xD
            || (c >= 0x20 && c <= 0xD7FF)
            || (c >= 0xE000 && c <= 0xFFFD)
            || c >= 0x10000;
    return isChar && (c < FIRST_MARK || c > LAST_MARK);
  }
}
