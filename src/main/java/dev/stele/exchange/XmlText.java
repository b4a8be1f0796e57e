package dev.stele.exchange;

/** Text as XML 1.0 can hold it. */
public final class XmlText {
  private XmlText() {}

  /** The text without the characters that XML 1.0 forbids, lone surrogates among them. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isAllowed).forEach(clean::appendCodePoint);
    return clean.length() == text.length() ? text : clean.toString();
  }

  /** Whether XML 1.0 can hold a character (production 2, Char). */
  public static boolean isAllowed(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  /**
   * Appends a text as the content of an element, without the characters that XML 1.0 forbids, lone
   * surrogates among them.
   */
  static void append(StringBuilder out, CharSequence text) {
    append(out, text, /* inAttribute= */ false);
  }

  /** Appends a text as the value of an attribute between double quotes, in the same way. */
  static void appendAttribute(StringBuilder out, CharSequence text) {
    append(out, text, /* inAttribute= */ true);
  }

  private static void append(StringBuilder out, CharSequence text, boolean inAttribute) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        i += appendWide(out, text, i, c);
      } else {
        switch (c) {
          case '&' -> out.append("&amp;");
          case '<' -> out.append("&lt;");
          case '>' -> out.append("&gt;");
          case '\r' -> out.append("&#13;");
          case '"' -> out.append(inAttribute ? "&quot;" : "\"");
          case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
          case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
          default -> {
            if (c >= ' ') {
              out.append(c);
            }
          }
        }
      }
    }
  }

  /** Appends one character, if it is allowed; gives 1 where it takes two code units, else 0. */
  private static int appendWide(StringBuilder out, CharSequence text, int at, char c) {
    if (!Character.isSurrogate(c)) {
      if (c < 0xfffe) {
        out.append(c);
      }
      return 0;
    }
    if (Character.isHighSurrogate(c)
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      out.append(c).append(text.charAt(at + 1));
      return 1;
    }
    return 0;
  }
}
