package dev.stele.lexicon;

import java.util.List;

/** Numbers written in Han characters: 七十五, 二〇一三, 三千二百, 250万 (its 万), 第三. */
final class HanNumerals {
  private static final String DIGITS = "〇零一二两三四五六七八九";
  private static final int[] DIGIT_VALUES = {0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9};
  private static final String SMALL_UNITS = "十百千";
  private static final String LARGE_UNITS = "万亿";

  /** What follows a single digit that counts; elsewhere (统一, 三明治) it is part of a word. */
  private static final String COUNTED = "年月日号届条段章节项次个名位种份国方天周岁倍点卷页级类期轮所家人";

  private HanNumerals() {}

  /**
   * A number read.
   *
   * @param value what it counts
   * @param end index behind its last token
   */
  record Reading(double value, int end) {}

  /** The number in Han characters whose first token is {@code from}; null where none begins. */
  static Reading read(List<Token> tokens, int from) {
    boolean ordinal = tokens.get(from).isHan('第');
    int start = ordinal ? from + 1 : from;
    int end = start;
    boolean digitsOnly = true;
    while (end < tokens.size()
        && isNumeral(tokens.get(end))
        && (end == from || joined(tokens, end))) {
      digitsOnly &= digit(tokens.get(end)) >= 0;
      end++;
    }
    int length = end - start;
    if (length == 0 || isLarge(tokens.get(start))) {
      return null;
    }
    if (length == 1 && !ordinal) {
      boolean counts =
          end < tokens.size()
              && tokens.get(end).kind() == Token.Kind.HAN
              && COUNTED.indexOf(tokens.get(end).text()) >= 0;
      int digit = digit(tokens.get(start));
      boolean vague = digit == 1 || (digit < 0 && !tokens.get(start).isHan('十'));
      if (!counts || vague) {
        return null;
      }
    }
    double value = digitsOnly ? positional(tokens, start, end) : composed(tokens, start, end);
    return new Reading(value, end);
  }

  /** Multiplies a number in digits by the units that follow it: 250万, 3.5亿, 5千. */
  static Reading scaled(List<Token> tokens, int number) {
    double value = tokens.get(number).value();
    int end = number + 1;
    while (end < tokens.size() && tokens.get(end).kind() == Token.Kind.HAN) {
      double unit = unit(tokens.get(end).text().charAt(0));
      if (unit < 100) {
        break;
      }
      value *= unit;
      end++;
    }
    return new Reading(value, end);
  }

  private static boolean joined(List<Token> tokens, int at) {
    return tokens.get(at).joined();
  }

  private static boolean isNumeral(Token token) {
    return token.kind() == Token.Kind.HAN
        && (digit(token) >= 0 || unit(token.text().charAt(0)) > 0);
  }

  private static boolean isLarge(Token token) {
    return token.isHan('百') || token.isHan('千') || token.isHan('万') || token.isHan('亿');
  }

  private static int digit(Token token) {
    int at = DIGITS.indexOf(token.text());
    return at < 0 ? -1 : DIGIT_VALUES[at];
  }

  private static double unit(char c) {
    int small = SMALL_UNITS.indexOf(c);
    if (small >= 0) {
      return Math.pow(10, small + 1.0);
    }
    int large = LARGE_UNITS.indexOf(c);
    return large < 0 ? 0 : large == 0 ? 1e4 : 1e8;
  }

  private static double positional(List<Token> tokens, int start, int end) {
    double value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + digit(tokens.get(i));
    }
    return value;
  }

  private static double composed(List<Token> tokens, int start, int end) {
    double total = 0;
    double section = 0;
    double digit = 0;
    for (int i = start; i < end; i++) {
      char c = tokens.get(i).text().charAt(0);
      double unit = unit(c);
      if (unit == 0) {
        digit = digit(tokens.get(i));
      } else if (unit < 1e4) {
        section += (digit == 0 ? 1 : digit) * unit;
        digit = 0;
      } else {
        total = (total + section + digit) * unit;
        section = 0;
        digit = 0;
      }
    }
    return total + section + digit;
  }
}
