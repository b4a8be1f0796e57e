package dev.stele.lexicon;

import dev.stele.document.Language;
import dev.stele.lexicon.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into Han characters, words, numbers in digits, symbols and marks. */
final class Scanner {
  /** Marks that have a counterpart in every language; the others say nothing. */
  private static final String MARKS = "?!:;\"()%$€£¥";

  private static final String QUOTES = "“”„‟«»「」『』";

  private final boolean commaGroupsDigits;
  private final boolean rightToLeft;
  private final List<Token> tokens = new ArrayList<>();
  private String text = "";
  private int at;
  private boolean blank;

  private Scanner(Language language) {
    rightToLeft = language.primary().equals(Language.ARABIC);
    commaGroupsDigits =
        rightToLeft || language.isHan() || language.primary().equals(Language.ENGLISH);
  }

  /** The tokens of a text as it is written. */
  static List<Token> scan(String text, Language language) {
    return scanFolded(
        Spelling.folded(
            Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC),
            language),
        language);
  }

  /** The tokens of a text after NFKC and in the spelling of {@link Spelling}. */
  static List<Token> scanFolded(String text, Language language) {
    Scanner scanner = new Scanner(language);
    scanner.text = text;
    scanner.scan();
    return scanner.tokens;
  }

  private void scan() {
    blank = true;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isHan(c)) {
        add(Kind.HAN, at + 1, 0);
      } else if (isDigit(c) || Character.isLetter(c)) {
        int end = symbolEnd();
        if (end > at) {
          add(Kind.SYMBOL, end, 0);
        } else if (isDigit(c)) {
          number();
        } else {
          add(Kind.WORD, wordEnd(), 0);
        }
      } else if (QUOTES.indexOf(c) >= 0) {
        tokens.add(new Token(Kind.MARK, "\"", 0, !blank, at));
        at++;
        blank = false;
      } else if (MARKS.indexOf(c) >= 0) {
        add(Kind.MARK, at + 1, 0);
      } else {
        blank = true;
        at++;
      }
    }
  }

  private void add(Kind kind, int end, double value) {
    tokens.add(new Token(kind, text.substring(at, end), value, !blank, at));
    at = end;
    blank = false;
  }

  /** Where a symbol that begins here ends; here where none does. */
  private int symbolEnd() {
    int end = at;
    boolean slash = false;
    boolean digit = false;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean inside = end > at && (c == '/' || c == '.' || c == '-');
      if (!inside && !isDigit(c) && !(c < 0x250 && Character.isLetter(c))) {
        break;
      }
      slash |= c == '/';
      digit |= isDigit(c);
      end++;
    }
    while (end > at && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return slash && digit && text.lastIndexOf('/', end - 1) > at ? end : at;
  }

  private int wordEnd() {
    int end = at;
    while (end < text.length() && isWordPart(end)) {
      end++;
    }
    return end;
  }

  private boolean isWordPart(int index) {
    char c = text.charAt(index);
    if (c == '\'' || c == '’') {
      return index + 1 < text.length() && Character.isLetter(text.charAt(index + 1));
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    return Character.isLetter(c) && !isHan(c);
  }

  private void number() {
    if (rightToLeft && groupsInReverse()) {
      return;
    }
    StringBuilder digits = new StringBuilder();
    int end = run(at, digits);
    if (end - at <= 3) {
      char separator = end < text.length() ? text.charAt(end) : 0;
      while (end < text.length()
          && text.charAt(end) == separator
          && isGroupSeparator(separator)
          && threeDigitsAt(end + 1)) {
        end = run(end + 1, digits);
      }
    }
    if (end + 1 < text.length()
        && (text.charAt(end) == '.' || text.charAt(end) == ',')
        && isDigit(text.charAt(end + 1))) {
      digits.append('.');
      end = run(end + 1, digits);
    }
    add(Kind.NUMBER, end, Double.parseDouble(digits.toString()));
  }

  /**
   * Reads a number whose groups of digits stand in the order in which they are seen from the right,
   * as Arabic typescripts have them: {@code 000 12} for 12,000.
   */
  private boolean groupsInReverse() {
    StringBuilder number = new StringBuilder();
    int end = at;
    int length = 3;
    for (int from = at; length == 3 && from < text.length() && isDigit(text.charAt(from)); ) {
      StringBuilder group = new StringBuilder();
      int groupEnd = run(from, group);
      if (group.length() > 3) {
        break;
      }
      length = group.length();
      number.insert(0, group);
      end = groupEnd;
      from = end < text.length() && text.charAt(end) == ' ' ? end + 1 : text.length();
    }
    boolean reverse = number.length() > 3 && (length < 3 || text.charAt(at) == '0');
    if (reverse) {
      add(Kind.NUMBER, end, Double.parseDouble(number.toString()));
    }
    return reverse;
  }

  private int run(int from, StringBuilder digits) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      digits.append(text.charAt(end++));
    }
    return end;
  }

  private boolean isGroupSeparator(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f' || c == (commaGroupsDigits ? ',' : '.');
  }

  private boolean threeDigitsAt(int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end - from == 3;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isHan(char c) {
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || c == '〇';
  }
}
