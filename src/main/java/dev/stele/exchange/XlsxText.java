package dev.stele.exchange;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text as the cells of Office Open XML hold it: what XML cannot hold is written {@code _x0001_}, in
 * hexadecimal digits, and what looks so by itself has its first character written so (ECMA-376,
 * part 1, 22.9.2.19, ST_Xstring).
 */
final class XlsxText {
  /** A cell holds no more UTF-16 code units, as Excel has it. */
  static final int LONGEST_CELL = 32_767;

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XlsxText() {}

  /** A text for a cell, cut where it is longer than a cell may be. */
  static String encode(String text) {
    String cell = text.length() > LONGEST_CELL ? text.substring(0, cut(text)) : text;
    StringBuilder out = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); ) {
      int c = cell.codePointAt(i);
      if (!XmlText.isAllowed(c) || c == '\r') {
        out.append("_x%04X_".formatted(c));
      } else if (c == '_' && ESCAPED.matcher(cell).region(i, cell.length()).lookingAt()) {
        out.append("_x005F_");
      } else {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** The text that a cell holds. */
  static String decode(String cell) {
    return ESCAPED.matcher(cell).replaceAll(XlsxText::character);
  }

  private static String character(MatchResult escape) {
    return java.util.regex.Matcher.quoteReplacement(
        Character.toString((char) Integer.parseInt(escape.group(1), 16)));
  }

  /** Not between the two halves of a character. */
  private static int cut(String text) {
    return Character.isHighSurrogate(text.charAt(LONGEST_CELL - 1))
        ? LONGEST_CELL - 1
        : LONGEST_CELL;
  }
}
