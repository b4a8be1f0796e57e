package dev.stele.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into tokens, the same way in every language, since each text may quote another: every
 * Han character and every sign of punctuation is a token, and so is every word, number, and
 * reference such as A/RES/74/54 or 74/54. Blanks are none, and neither are a hyphen inside a word
 * or an apostrophe inside a word, which separate like a blank.
 */
final class Tokens {
  /** Longer terms are of no use to anybody, and an index refuses those of 32,766 bytes. */
  private static final int LONGEST_TERM = 256;

  /** Most Han characters of most texts, which need not be looked up. */
  private static final int FIRST_COMMON_HAN = 0x4e00;

  private static final int LAST_COMMON_HAN = 0x9fef;

  /** Null for those that have not been met. */
  private static final String[] COMMON_HAN = new String[LAST_COMMON_HAN - FIRST_COMMON_HAN + 1];

  private final Folding folding;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Tokens(String kept) {
    this.folding = Folding.of(kept);
    this.text = folding.folded();
  }

  /** The tokens of a text in order; offsets are those of the text as it is given. */
  static List<Token> of(String kept) {
    Tokens tokens = new Tokens(kept);
    tokens.cut();
    return tokens.tokens;
  }

  private void cut() {
    int at = 0;
    while (at < text.length()) {
      int c = character(at);
      int end = at + Character.charCount(c);
      if (isHan(c)) {
        add(at, end, /* han= */ true);
      } else if (isWordPart(c)) {
        end = endOfWord(at);
        add(at, end, /* han= */ false);
      } else if (c != ' ' && !isInsideWord(at)) {
        add(at, end, /* han= */ false);
      }
      at = end;
    }
  }

  /** The character that begins at an offset; nearly all are one code unit. */
  private int character(int at) {
    char c = text.charAt(at);
    return Character.isSurrogate(c) ? text.codePointAt(at) : c;
  }

  private int endOfWord(int start) {
    int reference = endOfReference(start);
    if (reference > start) {
      return reference;
    }
    int end = endOfPart(start);
    while (isDecimalSign(end) || isThousandsSign(end)) {
      end = endOfPart(end + 1);
    }
    return end;
  }

  private int endOfPart(int start) {
    int end = start;
    while (end < text.length()) {
      int c = character(end);
      if (!isWordPart(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /**
   * The end of a reference: parts joined by slashes, in which a number follows a slash or a full
   * stop. HIV/AIDS is none.
   *
   * @return {@code start} where there is none
   */
  private int endOfReference(int start) {
    int end = endOfPart(start);
    boolean slash = false;
    boolean number = false;
    while (end + 1 < text.length()) {
      char joint = text.charAt(end);
      boolean beforeDigit = isDigit(end + 1);
      if (joint == '/' && isWordPart(text.codePointAt(end + 1))) {
        slash = true;
      } else if (joint != '.' || !beforeDigit) {
        break;
      }
      number |= beforeDigit;
      end = endOfPart(end + 1);
    }
    return slash && number ? end : start;
  }

  private boolean isDecimalSign(int at) {
    return isDigit(at - 1) && at < text.length() && text.charAt(at) == '.' && isDigit(at + 1);
  }

  private boolean isThousandsSign(int at) {
    return isDigit(at - 1)
        && at < text.length()
        && text.charAt(at) == ','
        && isDigit(at + 1)
        && isDigit(at + 2)
        && isDigit(at + 3)
        && !isDigit(at + 4);
  }

  /** Whether a hyphen or an apostrophe stands between parts of a word, of which one is letters. */
  private boolean isInsideWord(int at) {
    char c = text.charAt(at);
    boolean joins = c == '-' || c == '\'';
    if (!joins || at == 0 || at + 1 == text.length()) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at + 1);
    return isWordPart(before)
        && isWordPart(after)
        && (Character.isLetter(before) || Character.isLetter(after));
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** Whether a character is a letter, digit or mark of a word. */
  static boolean isWordPart(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
    if (isHan(c)) {
      return false;
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether a character is of a script that writes no blanks between words. */
  static boolean isHan(int c) {
    if (c < 0x2e80) {
      return false;
    }
    if (c >= FIRST_COMMON_HAN && c <= LAST_COMMON_HAN) {
      return true;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
      default -> false;
    };
  }

  private void add(int start, int end, boolean han) {
    tokens.add(new Token(term(start, end), folding.start(start), folding.end(end - 1), han));
  }

  /** The text of a token; that of a common Han character is one and the same in all texts. */
  private String term(int start, int end) {
    char first = text.charAt(start);
    if (first < FIRST_COMMON_HAN || first > LAST_COMMON_HAN) {
      return text.substring(start, Math.min(end, start + LONGEST_TERM));
    }
    String known = COMMON_HAN[first - FIRST_COMMON_HAN];
    if (known == null) {
      known = String.valueOf(first);
      COMMON_HAN[first - FIRST_COMMON_HAN] = known;
    }
    return known;
  }
}
