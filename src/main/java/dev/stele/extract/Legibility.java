package dev.stele.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells text from bytes that are something else. */
final class Legibility {
  /** One character in so many may be one that no text has. */
  private static final int ILLEGIBLE = 50;

  /** One character in so many, at least, is a blank, digit or usual punctuation mark. */
  private static final int COMMON = 50;

  private static final String CONTROLS_OF_TEXT = "\t\n\u000B\f\r\u001A\u001B\u0085";
  private static final String COMMON_CHARACTERS = " \r\n0123456789,.，。、";

  private Legibility() {}

  /** Whether hardly a character is a control, a replacement, or one that means nothing. */
  static boolean isLegible(String text) {
    long illegible = text.codePoints().filter(Legibility::isIllegible).count();
    return illegible * ILLEGIBLE <= text.length();
  }

  private static boolean isIllegible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> CONTROLS_OF_TEXT.indexOf(c) < 0;
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> c == '\uFFFD';
    };
  }

  /**
   * The order of bytes of a text in UTF-16 that does not declare it. Read in the wrong order, its
   * blanks and digits are other characters.
   *
   * @return empty where the bytes are no UTF-16, or begin with a byte order mark
   */
  static Optional<Charset> utf16(byte[] bytes) {
    boolean zero = false;
    for (byte b : bytes) {
      zero |= b == 0;
    }
    if (!zero || beginsWithByteOrderMark(bytes)) {
      return Optional.empty();
    }
    String little = new String(bytes, StandardCharsets.UTF_16LE);
    String big = new String(bytes, StandardCharsets.UTF_16BE);
    boolean isLittle = common(little) > common(big);
    String text = isLittle ? little : big;
    return isLegible(text) && common(text) * COMMON >= text.length()
        ? Optional.of(isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean beginsWithByteOrderMark(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  private static long common(String text) {
    return text.chars().filter(c -> COMMON_CHARACTERS.indexOf(c) >= 0).count();
  }
}
