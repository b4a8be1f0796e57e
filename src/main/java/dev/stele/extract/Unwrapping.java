package dev.stele.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the halves of a text that was cut at the end of a line, in the way the rest of the document
 * writes it: whether a hyphen belongs to the word, and whether a blank stands between Han
 * characters and digits.
 */
final class Unwrapping {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+(?:[-\u2010\u2011][\\p{L}\\p{M}]+)*");
  private static final Pattern HYPHENS = Pattern.compile("[-\u2010\u2011]");
  private static final Pattern HYPHEN_AT_END =
      Pattern.compile("([\\p{L}\\p{M}\\p{Nd}]+)([-\u2010\u2011])$");
  private static final Pattern WORD_AT_START = Pattern.compile("^[\\p{L}\\p{M}]+");
  private static final String NO_BLANK_AFTER = "/([{“‘«¿¡—";
  private static final String NO_BLANK_BEFORE = "—";

  /** So many lines show whether a document cuts words at all. */
  private static final int TELLING_LINES = 50;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();
  private final Set<String> openings = new HashSet<>();
  private int blanks;
  private int noBlanks;
  private final boolean cutsOnlyAtHyphens;

  /**
   * @param lines the lines of the whole document in order
   */
  Unwrapping(List<String> lines) {
    boolean cut = false;
    for (String line : lines) {
      String text = line.strip();
      if (text.isEmpty()) {
        continue;
      }
      boolean cutAtEnd = HYPHEN_AT_END.matcher(text).find();
      learn(text, cut, cutAtEnd);
      cut = cutAtEnd;
    }
    cutsOnlyAtHyphens = cutsOnlyAtHyphens(lines);
  }

  /** Whether those cuts that the document itself decides are all at hyphens of words. */
  private boolean cutsOnlyAtHyphens(List<String> lines) {
    int atHyphens = 0;
    Matcher cut = null;
    for (String line : lines) {
      String text = line.strip();
      Matcher start = WORD_AT_START.matcher(text);
      if (cut != null && start.find()) {
        String a = cut.group(1).toLowerCase(Locale.ROOT);
        String b = start.group().toLowerCase(Locale.ROOT);
        int joined = words.getOrDefault(a + b, 0);
        int apart = pairs.getOrDefault(a + "-" + b, 0);
        if (joined > apart) {
          return false;
        }
        atHyphens += apart > joined ? 1 : 0;
      }
      Matcher end = HYPHEN_AT_END.matcher(text);
      cut = end.find() ? end : cut != null && text.isEmpty() ? cut : null;
    }
    return atHyphens > 0 || lines.size() > TELLING_LINES;
  }

  private void learn(String line, boolean firstIsHalf, boolean lastIsHalf) {
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      String[] parts = HYPHENS.split(matcher.group().toLowerCase(Locale.ROOT), -1);
      int from = firstIsHalf && matcher.start() == 0 ? 1 : 0;
      int to = lastIsHalf && matcher.end() == line.length() - 1 ? parts.length - 1 : parts.length;
      for (int i = from; i < to; i++) {
        words.merge(parts[i], 1, Integer::sum);
        if (i + 1 < to) {
          pairs.merge(parts[i] + "-" + parts[i + 1], 1, Integer::sum);
          openings.add(parts[i]);
        }
      }
    }
    for (int i = 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ' ' && i + 1 < line.length()) {
        blanks += isMixed(line.charAt(i - 1), line.charAt(i + 1)) ? 1 : 0;
      } else {
        noBlanks += isMixed(line.charAt(i - 1), c) ? 1 : 0;
      }
    }
  }

  private static boolean isMixed(char a, char b) {
    return (isHanLetter(a) && isLatinOrDigit(b)) || (isLatinOrDigit(a) && isHanLetter(b));
  }

  private static boolean isLatinOrDigit(char c) {
    return Character.isLetterOrDigit(c) && !isHan(c);
  }

  private static boolean isHanLetter(char c) {
    return isHan(c) && Character.isLetterOrDigit(c);
  }

  /** Whether a character belongs to a writing without blanks: Han, kana, their punctuation. */
  static boolean isHan(char c) {
    return (c >= '\u2E80' && c <= '\u9FFF')
        || (c >= '\uF900' && c <= '\uFAFF')
        || (c >= '\uFE30' && c <= '\uFE4F')
        || (c >= '\uFF00' && c <= '\uFFEF')
        || Character.isHighSurrogate(c)
        || Character.isLowSurrogate(c);
  }

  /** The text of two lines that are one paragraph. Either may have blanks at its ends. */
  MarkedText join(MarkedText first, MarkedText second) {
    MarkedText a = trimEnd(first);
    MarkedText b = trimStart(second);
    if (a.text().isEmpty() || b.text().isEmpty()) {
      return a.with("", b);
    }
    int length = a.text().length();
    if (a.text().charAt(length - 1) == '\u00AD') {
      return a.part(0, length - 1).with("", b);
    }
    Matcher hyphen = HYPHEN_AT_END.matcher(a.text());
    if (hyphen.find()) {
      return belongsToWord(hyphen.group(1), b.text())
          ? a.with("", b)
          : a.part(0, length - 1).with("", b);
    }
    return a.with(separator(a.text().charAt(length - 1), b.text().charAt(0)), b);
  }

  private static MarkedText trimEnd(MarkedText text) {
    int end = text.text().length();
    while (end > 0 && isTrimmed(text.text().charAt(end - 1))) {
      end--;
    }
    return text.without(end, text.text().length());
  }

  private static MarkedText trimStart(MarkedText text) {
    int begin = 0;
    while (begin < text.text().length() && isTrimmed(text.text().charAt(begin))) {
      begin++;
    }
    return text.without(0, begin);
  }

  private static boolean isTrimmed(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private String separator(char end, char start) {
    if (isHan(end) && isHan(start)) {
      return "";
    }
    if (isMixed(end, start)) {
      return blanks > noBlanks ? " " : "";
    }
    if (isHan(end) || isHan(start)) {
      return "";
    }
    return NO_BLANK_AFTER.indexOf(end) >= 0 || NO_BLANK_BEFORE.indexOf(start) >= 0 ? "" : " ";
  }

  /**
   * Whether the hyphen at the end of a line belongs to the word. The form found elsewhere in the
   * document decides; where neither is found, its parts do, and whether the document cuts words at
   * all.
   *
   * @param left the letters before the hyphen
   * @param next the next line
   */
  boolean belongsToWord(String left, String next) {
    Matcher matcher = WORD_AT_START.matcher(next);
    if (!matcher.find() || Character.isDigit(left.charAt(left.length() - 1))) {
      return true;
    }
    String right = matcher.group();
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int joined = words.getOrDefault(a + b, 0);
    int apart = pairs.getOrDefault(a + "-" + b, 0);
    if (joined != apart) {
      return apart > joined;
    }
    boolean capital =
        Character.isUpperCase(right.charAt(0))
            && !(left.length() > 1 && Character.isUpperCase(left.charAt(left.length() - 1)));
    boolean goesOn =
        matcher.end() + 1 < next.length()
            && HYPHENS.matcher(next.substring(matcher.end(), matcher.end() + 1)).matches()
            && Character.isLetter(next.charAt(matcher.end() + 1));
    boolean ofWords =
        words.containsKey(b) && (openings.contains(a) || (words.containsKey(a) && a.length() > 3));
    return capital || goesOn || ofWords || cutsOnlyAtHyphens;
  }
}
