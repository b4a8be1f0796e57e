package dev.stele.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** English numbers and ordinals in words. */
final class EnglishNumbers {
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> ORDINALS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  private EnglishNumbers() {}

  /** A number as a cardinal or an ordinal, as the form is; empty above 999. */
  static Optional<String> like(String form, Value.Count number) {
    String last = form.toLowerCase(Locale.ROOT).replaceFirst("(?s).*[\\s-]", "");
    boolean ordinal = ORDINALS.contains(last) || last.endsWith("th");
    boolean cardinal = SMALL.contains(last) || TENS.contains(last) || last.equals("hundred");
    if (!number.isBetween(ordinal ? 1 : 2, 999) || !(ordinal || cardinal)) {
      return Optional.empty();
    }
    String words = cardinal((int) number.value());
    return Optional.of(ordinal ? ordinal(words) : words);
  }

  /** 21st, 22nd, 23rd, 24th; 11th. */
  static String ordinalInDigits(int number) {
    boolean teen = number / 10 % 10 == 1;
    String ending =
        switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return number + ending;
  }

  private static String cardinal(int number) {
    if (number < 20) {
      return SMALL.get(number);
    }
    if (number < 100) {
      String tens = TENS.get(number / 10 - 2);
      return number % 10 == 0 ? tens : tens + "-" + SMALL.get(number % 10);
    }
    String hundreds = SMALL.get(number / 100) + " hundred";
    return number % 100 == 0 ? hundreds : hundreds + " and " + cardinal(number % 100);
  }

  private static String ordinal(String cardinal) {
    int lastStart = Math.max(cardinal.lastIndexOf(' '), cardinal.lastIndexOf('-')) + 1;
    String before = cardinal.substring(0, lastStart);
    String last = cardinal.substring(lastStart);
    int small = SMALL.indexOf(last);
    if (small >= 0 && small < ORDINALS.size()) {
      return before + ORDINALS.get(small);
    }
    return before
        + (last.endsWith("y") ? last.substring(0, last.length() - 1) + "ie" : last)
        + "th";
  }
}
