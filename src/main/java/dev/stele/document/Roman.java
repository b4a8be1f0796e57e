package dev.stele.document;

import java.util.Locale;
import java.util.OptionalInt;

/** Roman numerals. */
public final class Roman {
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  private Roman() {}

  /**
   * Writes a number in upper-case Roman numerals.
   *
   * @param number from 1 to 3999; any other number is written in digits
   */
  public static String of(int number) {
    if (number < 1 || number > 3999) {
      return Integer.toString(number);
    }
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        roman.append(SIGNS[i]);
        rest -= VALUES[i];
      }
    }
    return roman.toString();
  }

  /**
   * Reads Roman numerals in upper or lower case.
   *
   * @return empty where {@code text} is not how a number from 1 to 3999 is written
   */
  public static OptionalInt parse(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    int number = 0;
    int at = 0;
    for (int i = 0; i < VALUES.length; i++) {
      while (upper.startsWith(SIGNS[i], at)) {
        number += VALUES[i];
        at += SIGNS[i].length();
      }
    }
    return at == upper.length() && number > 0 && of(number).equals(upper)
        ? OptionalInt.of(number)
        : OptionalInt.empty();
  }
}
