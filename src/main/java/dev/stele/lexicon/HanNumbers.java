package dev.stele.lexicon;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in Han characters. */
final class HanNumbers {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern COMPOSED = Pattern.compile("第?[零一二三四五六七八九十百千]+");
  private static final Pattern POSITIONAL = Pattern.compile("[〇零一二三四五六七八九]{2,}");

  private HanNumbers() {}

  /** A number as the form is: 第七十八, 七十八, or digit by digit 二〇二六; empty above 9999. */
  static Optional<String> like(String form, Value.Count number) {
    if (!number.isBetween(1, 9999)) {
      return Optional.empty();
    }
    int value = (int) number.value();
    if (POSITIONAL.matcher(form).matches()) {
      StringBuilder digits = new StringBuilder();
      for (char digit : Integer.toString(value).toCharArray()) {
        digits.append(DIGITS.charAt(digit - '0'));
      }
      return digits.length() == form.length() ? Optional.of(digits.toString()) : Optional.empty();
    }
    return COMPOSED.matcher(form).matches()
        ? Optional.of((form.startsWith("第") ? "第" : "") + of(value))
        : Optional.empty();
  }

  /**
   * Writes a number in thousands, hundreds and tens: 七十八, 一百零五.
   *
   * @param number 1 to 9999
   */
  static String of(int number) {
    StringBuilder result = new StringBuilder();
    String units = "千百十";
    int factor = 1000;
    int rest = number;
    boolean gap = false;
    for (int i = 0; i < 4; i++, factor /= 10) {
      int digit = rest / factor;
      rest %= factor;
      if (digit == 0) {
        gap = !result.isEmpty();
        continue;
      }
      result.append(gap ? "零" : "");
      gap = false;
      boolean bareTen = factor == 10 && digit == 1 && result.isEmpty();
      result.append(bareTen ? "" : String.valueOf(DIGITS.charAt(digit)));
      result.append(i < 3 ? String.valueOf(units.charAt(i)) : "");
    }
    return result.toString();
  }
}
