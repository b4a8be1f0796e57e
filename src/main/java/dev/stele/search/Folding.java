package dev.stele.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * Text as it is compared, and where each of its characters stands in the text as it is kept.
 * Folding is NFKC and lower case; all quotes of a kind, and all dashes, become one; accents go from
 * Latin, Greek, Cyrillic, Arabic and Hebrew letters; decimal digits of any script become 0 to 9;
 * characters that cannot be seen go. Blanks stay, for they separate words.
 */
final class Folding {
  private static final Map<Integer, String> SIGNS =
      Map.ofEntries(
          Map.entry((int) '`', "'"),
          Map.entry((int) '´', "'"),
          Map.entry((int) 'ʼ', "'"),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '‚', "'"),
          Map.entry((int) '‛', "'"),
          Map.entry((int) '′', "'"),
          Map.entry((int) '‹', "'"),
          Map.entry((int) '›', "'"),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '„', "\""),
          Map.entry((int) '‟', "\""),
          Map.entry((int) '″', "\""),
          Map.entry((int) '«', "\""),
          Map.entry((int) '»', "\""),
          Map.entry((int) '「', "\""),
          Map.entry((int) '」', "\""),
          Map.entry((int) '『', "\""),
          Map.entry((int) '』', "\""),
          Map.entry((int) '〝', "\""),
          Map.entry((int) '〞', "\""),
          Map.entry((int) '〟', "\""),
          Map.entry((int) '−', "-"),
          Map.entry((int) '・', "·"),
          Map.entry((int) '•', "·"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ς', "σ"));

  /** Makes another letter in Cyrillic: и and й. */
  private static final int BREVE = 0x306;

  /** What characters without marks are folded to; null for those that have not been met. */
  private static final String[] ALONE = new String[Character.MAX_VALUE + 1];

  private final String kept;
  private final StringBuilder folded;

  /** Both empty as long as every character stands where it stood. */
  private int[] starts = {};

  private int[] ends = {};

  private Folding(String kept) {
    this.kept = kept;
    this.folded = new StringBuilder(kept.length());
  }

  /** Folds a text. */
  static Folding of(String kept) {
    Folding folding = new Folding(kept);
    int at = 0;
    while (at < kept.length()) {
      char c = kept.charAt(at);
      if ((isPlain(c) || isUpper(c))
          && (at + 1 == kept.length() || isNoMark(kept.charAt(at + 1)))) {
        folding.append(isUpper(c) ? (char) (c - 'A' + 'a') : c, at, at + 1);
        at++;
      } else {
        at = folding.foldCharacter(at);
      }
    }
    return folding;
  }

  /** The text as it is compared. */
  String folded() {
    return folded.toString();
  }

  /**
   * Where the character begins in the kept text from which a character of the folded text came.
   *
   * @param index offset in the folded text
   */
  int start(int index) {
    return starts.length == 0 ? index : starts[index];
  }

  /** Where it ends, its combining marks with it. */
  int end(int index) {
    return ends.length == 0 ? index + 1 : ends[index];
  }

  /** Folds a character with the combining marks that follow it; gives the offset behind them. */
  private int foldCharacter(int start) {
    int base = kept.codePointAt(start);
    int end = start + Character.charCount(base);
    while (end < kept.length() && isMark(kept.codePointAt(end))) {
      end += Character.charCount(kept.codePointAt(end));
    }
    boolean alone = end == start + Character.charCount(base);
    String result =
        alone && base < ALONE.length ? alone(base) : fold(kept.substring(start, end), base);
    for (int i = 0; i < result.length(); i++) {
      append(result.charAt(i), start, end);
    }
    return end;
  }

  /** Whether a character stays as it is: most ASCII, and the block of the common Han characters. */
  private static boolean isPlain(char c) {
    boolean ascii = c >= ' ' && c < 0x7f && c != '`' && !isUpper(c);
    boolean commonHan = c >= 0x4e00 && c < 0xa000;
    return ascii || commonHan;
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Whether a character is surely no combining mark: it is of the blocks that most texts use. */
  private static boolean isNoMark(char c) {
    return c < 0x300 || (c >= 0x4e00 && c < 0xa000) || c == '，' || c == '。' || c == '、';
  }

  private static String alone(int c) {
    String known = ALONE[c];
    if (known == null) {
      known = fold(Character.toString(c), c);
      ALONE[c] = known;
    }
    return known;
  }

  private static String fold(String text, int base) {
    return fold(SIGNS.getOrDefault(base, text));
  }

  private static String fold(String text) {
    StringBuilder result = new StringBuilder();
    Character.UnicodeScript script = Character.UnicodeScript.COMMON;
    for (int c : Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().toArray()) {
      if (isMark(c)) {
        if (!isAccent(c, script)) {
          result.appendCodePoint(c);
        }
      } else {
        script = Character.UnicodeScript.of(c);
        appendFolded(c, result);
      }
    }
    return Normalizer.normalize(result, Normalizer.Form.NFC);
  }

  private static boolean isAccent(int mark, Character.UnicodeScript script) {
    return switch (script) {
      case LATIN, GREEK, ARABIC, HEBREW, COMMON -> true;
      case CYRILLIC -> mark != BREVE;
      default -> false;
    };
  }

  private static void appendFolded(int c, StringBuilder result) {
    int lower = Character.toLowerCase(c);
    String sign = SIGNS.get(lower);
    int type = Character.getType(c);
    if (sign != null) {
      result.append(sign);
    } else if (type == Character.DASH_PUNCTUATION) {
      result.append('-');
    } else if (type == Character.DECIMAL_DIGIT_NUMBER) {
      result.append(Character.digit(c, 10));
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      result.append(' ');
    } else if (type != Character.FORMAT && type != Character.CONTROL) {
      result.appendCodePoint(lower);
    }
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private void append(char c, int start, int end) {
    int at = folded.length();
    folded.append(c);
    if (starts.length == 0 && (start != at || end != at + 1)) {
      starts = identity(at, 0);
      ends = identity(at, 1);
    }
    if (starts.length > 0) {
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, 2 * at);
        ends = Arrays.copyOf(ends, 2 * at);
      }
      starts[at] = start;
      ends[at] = end;
    }
  }

  private int[] identity(int count, int more) {
    int[] identity = new int[kept.length() + 16];
    for (int i = 0; i < count; i++) {
      identity[i] = i + more;
    }
    return identity;
  }
}
