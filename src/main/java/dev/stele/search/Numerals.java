package dev.stele.search;

import dev.stele.document.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which tokens are numbers, of whatever value: those that have a digit, words that count, months,
 * and in Chinese a numeral behind 第 or two numerals together. What is left when they are taken out
 * is the template of a text.
 */
final class Numerals {
  private static final String HAN_NUMERALS = "〇零一二三四五六七八九十百千万亿";

  /** What stands for numbers that follow each other; no token is so. */
  private static final Token SLOT = new Token("\u0000", 0, 1, /* han= */ false);

  private static final Map<String, Numerals> ALL = new ConcurrentHashMap<>();

  private final Set<String> words = new HashSet<>();

  /** Words that stand between the parts of a number: and. */
  private final Set<String> joints = new HashSet<>();

  /** Words that count only behind another: one, un, una. */
  private final Set<String> tails = new HashSet<>();

  private Numerals(String language) {
    try (InputStream in =
        Numerals.class.getResourceAsStream("/config/numbers/" + language + ".tsv")) {
      if (in != null) {
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        reader.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the number words of " + language + " cannot be read", e);
    }
  }

  static Numerals of(Language language) {
    return ALL.computeIfAbsent(language.primary().tag(), Numerals::new);
  }

  private void add(String row) {
    int tab = row.indexOf('\t');
    if (tab < 0 || row.endsWith("%")) {
      return;
    }
    List<Token> tokens = Tokens.of(row.substring(0, tab));
    String last = tokens.get(tokens.size() - 1).term();
    if (row.substring(tab + 1).equals("+")) {
      joints.add(last);
    } else {
      (tokens.size() == 1 ? words : tails).add(last);
    }
  }

  /** For each token whether it is a number, or a part of one. */
  boolean[] in(List<Token> tokens) {
    boolean[] numbers = new boolean[tokens.size()];
    for (int i = 0; i < numbers.length; i++) {
      String term = tokens.get(i).term();
      boolean han = tokens.get(i).han();
      numbers[i] = han ? isHan(term) && counts(tokens, i) : words.contains(term) || hasDigit(term);
    }
    for (int i = 1; i < numbers.length; i++) {
      boolean joint = numbers[i - 1] && joints.contains(tokens.get(i).term());
      if (joint && i + 1 < numbers.length) {
        numbers[i + 1] |= tails.contains(tokens.get(i + 1).term());
        numbers[i] = numbers[i + 1];
      }
      numbers[i] |= numbers[i - 1] && tails.contains(tokens.get(i).term());
    }
    return numbers;
  }

  /** Whether a Han numeral is a number, and not a part of a word such as 统一. */
  private static boolean counts(List<Token> tokens, int at) {
    boolean ordinal = at > 0 && tokens.get(at - 1).term().equals("第");
    boolean follows = at > 0 && isNumber(tokens, at - 1);
    return ordinal || follows || (at + 1 < tokens.size() && isNumber(tokens, at + 1));
  }

  private static boolean isNumber(List<Token> tokens, int at) {
    String term = tokens.get(at).term();
    return tokens.get(at).han() ? isHan(term) : hasDigit(term);
  }

  private static boolean isHan(String term) {
    return term.length() == 1 && HAN_NUMERALS.indexOf(term.charAt(0)) >= 0;
  }

  private static boolean hasDigit(String term) {
    for (int i = 0; i < term.length(); i++) {
      if (Character.isDigit(term.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The numbers of a text alone, in order; perhaps none.
   *
   * @param numbers what {@link #in} gives for it
   */
  static List<Token> numbers(List<Token> tokens, boolean[] numbers) {
    List<Token> found = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i]) {
        found.add(tokens.get(i));
      }
    }
    return found;
  }

  /**
   * The text with one and the same sign for numbers that stand together.
   *
   * @param numbers what {@link #in} gives for it
   * @return empty where the text has no number, or nothing else
   */
  static List<Token> template(List<Token> tokens, boolean[] numbers) {
    if (!hasAny(numbers)) {
      return List.of();
    }
    List<Token> template = new ArrayList<>();
    boolean words = false;
    for (int i = 0; i < numbers.length; i++) {
      if (!numbers[i]) {
        template.add(tokens.get(i));
        words |= Character.isLetter(tokens.get(i).term().codePointAt(0));
      } else if (i == 0 || !numbers[i - 1]) {
        template.add(SLOT);
      }
    }
    return words ? template : List.of();
  }

  private static boolean hasAny(boolean[] numbers) {
    for (boolean number : numbers) {
      if (number) {
        return true;
      }
    }
    return false;
  }
}
