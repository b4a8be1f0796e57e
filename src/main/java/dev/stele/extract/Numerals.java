package dev.stele.extract;

import java.util.Locale;

/** Numbers as the automatic labels of lists print them. */
final class Numerals {
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };
  private static final String HAN_DIGITS = "零一二三四五六七八九";
  private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";
  private static final String ARABIC = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

  private Numerals() {}

  /** A number as Word's number formats name it; an unknown format is decimal. */
  static String word(String format, int number) {
    return switch (format) {
      case "upperRoman" -> roman(number);
      case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
      case "lowerLetter" -> letter(number);
      case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "ideographDigital",
          "koreanCounting" ->
          han(number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          number <= 20 ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
      case "russianLower" -> from(RUSSIAN, number);
      case "russianUpper" -> from(RUSSIAN, number).toUpperCase(Locale.ROOT);
      case "arabicAlpha", "arabicAbjad" -> from(ARABIC, number);
      case "none" -> "";
      default -> String.valueOf(number);
    };
  }

  /**
   * A number as HTML's {@code type} and OpenDocument's {@code num-format} name it: 1, a, A, i, I.
   */
  static String html(String type, int number) {
    return switch (type) {
      case "a" -> letter(number);
      case "A" -> letter(number).toUpperCase(Locale.ROOT);
      case "i" -> roman(number).toLowerCase(Locale.ROOT);
      case "I" -> roman(number);
      case "一, 二, 三, ...", "cjk-ideographic" -> han(number);
      case "①, ②, ③, ..." -> word("decimalEnclosedCircle", number);
      default -> String.valueOf(number);
    };
  }

  /** Roman numerals; from 4000 on, and below 1, the number in digits. */
  static String roman(int number) {
    if (number < 1 || number >= 4000) {
      return String.valueOf(number);
    }
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        roman.append(ROMAN[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return roman.toString();
  }

  /** a to z, then aa, bb and so on, as Word counts. */
  static String letter(int number) {
    if (number < 1) {
      return String.valueOf(number);
    }
    return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
  }

  /** Chinese numerals up to 99; beyond, digit by digit. */
  static String han(int number) {
    if (number < 1) {
      return String.valueOf(number);
    }
    if (number > 99) {
      StringBuilder digits = new StringBuilder();
      String.valueOf(number).chars().forEach(c -> digits.append(HAN_DIGITS.charAt(c - '0')));
      return digits.toString();
    }
    String tens =
        number < 10
            ? ""
            : (number < 20 ? "" : HAN_DIGITS.substring(number / 10, number / 10 + 1)) + "十";
    return number % 10 == 0 ? tens : tens + HAN_DIGITS.charAt(number % 10);
  }

  private static String from(String letters, int number) {
    return number < 1 || number > letters.length()
        ? String.valueOf(number)
        : letters.substring(number - 1, number);
  }
}
