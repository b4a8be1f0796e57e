package dev.stele.exchange;

/** Text as XML 1.0 can hold it. */
final class XmlText {
  private XmlText() {}

  /** The text without the characters that XML 1.0 forbids, lone surrogates among them. */
  static String clean(String text) {
    int at = firstForbidden(text);
    if (at < 0) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, at);
    text.codePoints()
        .skip(text.codePointCount(0, at))
        .filter(XmlText::isAllowed)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static int firstForbidden(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!isAllowed(text.codePointAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** XML 1.0, production 2 (Char). */
  private static boolean isAllowed(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
