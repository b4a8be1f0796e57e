package dev.stele.structure;

import dev.stele.document.Roman;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The ways in which labels count. */
enum Counting {
  /** Digits of any script. */
  ARABIC,
  ROMAN,
  /** a to z, then aa, bb. */
  LETTER,
  /** Han numerals up to 999, everyday or formal, in brackets or not: 二十一, 叁, ㈢. */
  HAN,
  /** The ten heavenly stems. */
  STEM,
  /** Digits in a ring. */
  CIRCLED,
  /** Number words. */
  WORD,
  /** No number at all, which means the only one. */
  BARE;

  private static final String HAN_DIGITS = "零一二三四五六七八九";
  private static final String FORMAL_DIGITS = "〇壹贰叁肆伍陆柒捌玖";
  private static final String TRADITIONAL_DIGITS = " 壹貳參肆伍陸柒捌玖";
  private static final String VARIANT_DIGITS = "   参      ";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

  /**
   * Reads a number.
   *
   * @param text what a label has in the place of its number, perhaps empty
   * @param words number words by {@link Numbering#key}
   * @param alphabets orders of letters besides the Latin one
   * @return empty where it is no number of this kind
   */
  OptionalInt read(String text, Map<String, Integer> words, List<String> alphabets) {
    if (text.isEmpty()) {
      return this == BARE ? OptionalInt.of(1) : OptionalInt.empty();
    }
    return switch (this) {
      case ARABIC -> arabic(text);
      case ROMAN -> Roman.parse(text);
      case LETTER -> letter(text.toLowerCase(Locale.ROOT), alphabets);
      case HAN -> han(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[()]", ""));
      case STEM -> place(STEMS.indexOf(text));
      case CIRCLED -> arabic(Normalizer.normalize(text, Normalizer.Form.NFKC));
      case WORD -> word(text, words);
      case BARE -> OptionalInt.empty();
    };
  }

  private static OptionalInt arabic(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit < 0 || i > 5) {
        return OptionalInt.empty();
      }
      number = number * 10 + digit;
    }
    return OptionalInt.of(number);
  }

  private static OptionalInt letter(String text, List<String> alphabets) {
    char first = text.charAt(0);
    if (!text.chars().allMatch(c -> c == first)) {
      return OptionalInt.empty();
    }
    if (first >= 'a' && first <= 'z') {
      return OptionalInt.of((text.length() - 1) * 26 + first - 'a' + 1);
    }
    return alphabets.stream().mapToInt(a -> a.indexOf(first) + 1).filter(n -> n > 0).findFirst();
  }

  private static OptionalInt han(String text) {
    int number = 0;
    int digit = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int unit = c == '百' ? 100 : c == '十' || c == '拾' ? 10 : 1;
      if (unit > 1) {
        number += Math.max(digit, 1) * unit;
        digit = 0;
      } else {
        int read = hanDigit(c);
        if (read < 0) {
          return OptionalInt.empty();
        }
        digit = digit * 10 + read;
      }
    }
    return OptionalInt.of(number + digit);
  }

  private static int hanDigit(char c) {
    int digit = HAN_DIGITS.indexOf(c);
    digit = digit >= 0 ? digit : FORMAL_DIGITS.indexOf(c);
    digit = digit >= 0 ? digit : TRADITIONAL_DIGITS.indexOf(c);
    return digit >= 0 ? digit : VARIANT_DIGITS.indexOf(c);
  }

  private static OptionalInt place(int index) {
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
  }

  private static OptionalInt word(String text, Map<String, Integer> words) {
    Integer number = words.get(Numbering.key(text));
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  static Counting of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
