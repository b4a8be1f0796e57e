package dev.stele.lexicon;

import dev.stele.document.Language;
import dev.stele.document.Roman;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a value in the form in which another is written: in digits, in words, as an ordinal of the
 * same gender, in Roman or Han numerals.
 */
public final class ValueWriter {
  /** Digits, with signs between thousands and before a fraction. */
  private static final Pattern DIGITS =
      Pattern.compile("\\d{1,3}(?:([,. \u00a0\u202f])\\d{3})+(?:([.,])\\d+)?|\\d+(?:([.,])\\d+)?");

  private static final Pattern ENGLISH_DIGIT_ORDINAL = Pattern.compile("(\\d+)(?:st|nd|rd|th)");
  private static final Pattern ROMAN = Pattern.compile("[IVX]{2,}|[IVX]");
  private static final Pattern MONTH_NAME = Pattern.compile("\\p{L}+");
  private static final Pattern HAN_MONTH =
      Pattern.compile("(\\d{1,2}|[一二三四五六七八九十]{1,2})([\\s\\p{Z}]*月)");

  /**
   * What may be a noun, which has another form where one is meant; it is longer than most others.
   */
  private static final Pattern NOUN = Pattern.compile("[\\s\\p{Z}]+\\p{Ll}{4}");

  private static final char NO_BREAK_SPACE = '\u00a0';

  /** By language: the names of the twelve months. */
  private static final Map<Language, List<String>> MONTHS = new ConcurrentHashMap<>();

  private ValueWriter() {}

  /**
   * Writes a value.
   *
   * @param value what is to be written
   * @param written how it is written in the text that it was read from
   * @param form how another value of the same kind is written in the text where it is to stand
   * @param behind what follows that there
   * @param language the language of that text
   * @return empty where it cannot be written in that form with certainty
   */
  public static Optional<String> write(
      Value value, String written, String form, String behind, Language language) {
    if (value instanceof Value.Symbol) {
      return Optional.of(written);
    }
    if (value instanceof Value.Month month) {
      return month(month.number(), form, language);
    }
    return number((Value.Count) value, form, behind, language.primary());
  }

  private static Optional<String> month(int month, String form, Language language) {
    Matcher han = HAN_MONTH.matcher(form);
    if (han.matches()) {
      String number =
          Character.isDigit(han.group(1).charAt(0))
              ? Integer.toString(month)
              : HanNumbers.of(month);
      return Optional.of(number + han.group(2));
    }
    boolean declined = !List.of("en", "es", "fr").contains(language.primary().tag());
    List<String> names = declined ? List.of() : months(language.primary());
    return names.size() == 12 && MONTH_NAME.matcher(form).matches()
        ? Optional.of(inCaseOf(form, names.get(month - 1)))
        : Optional.empty();
  }

  private static List<String> months(Language language) {
    return MONTHS.computeIfAbsent(
        language,
        l -> {
          String[] names = new String[12];
          for (String[] row : Tables.read("/config/numbers/" + l + ".tsv", 2)) {
            if (row[1].startsWith("month ")) {
              int month = Integer.parseInt(row[1].substring(6)) - 1;
              names[month] = names[month] == null ? row[0] : names[month];
            }
          }
          return List.of(names);
        });
  }

  private static Optional<String> number(
      Value.Count number, String form, String behind, Language language) {
    Matcher ordinal = ENGLISH_DIGIT_ORDINAL.matcher(form);
    if (language.equals(Language.ENGLISH) && ordinal.matches()) {
      return number.isBetween(1, 9999)
          ? Optional.of(EnglishNumbers.ordinalInDigits((int) number.value()))
          : Optional.empty();
    }
    boolean singular = number.value() == 1 || form.equals("1");
    if (singular && !language.isHan() && NOUN.matcher(behind).lookingAt()) {
      return Optional.empty();
    }
    Matcher digits = DIGITS.matcher(form);
    if (digits.matches()) {
      return inDigits(number.value(), digits, form, behind, language);
    }
    if (ROMAN.matcher(form).matches()) {
      return number.isBetween(2, 39)
          ? Optional.of(Roman.of((int) number.value()))
          : Optional.empty();
    }
    Optional<String> words =
        switch (language.tag()) {
          case "en" -> EnglishNumbers.like(form, number);
          case "es" -> SpanishNumbers.like(form, number, behind);
          case "zh" -> HanNumbers.like(form, number);
          default -> Optional.empty();
        };
    return words.map(w -> inCaseOf(form, w));
  }

  private static Optional<String> inDigits(
      double value, Matcher form, String written, String behind, Language language) {
    boolean attached = !behind.isEmpty() && Character.isLetter(behind.charAt(0));
    boolean han = attached && Scanner.isHan(behind.charAt(0));
    boolean ordinalSign = attached && "ºª".indexOf(behind.charAt(0)) >= 0;
    boolean leadingZero = written.length() > 1 && written.charAt(0) == '0' && value >= 1;
    if ((attached && !han && !ordinalSign) || behind.startsWith(".er") || leadingZero) {
      return Optional.empty();
    }
    String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String fraction = point < 0 ? "" : plain.substring(point + 1);
    String decimalSign = form.group(2) != null ? form.group(2) : form.group(3);
    if (decimalSign == null) {
      decimalSign = language.equals(Language.ENGLISH) || language.isHan() ? "." : ",";
    }
    return Optional.of(
        grouped(whole, form.group(1), language)
            + (fraction.isEmpty() ? "" : decimalSign + fraction));
  }

  /** Thousands as in the form; where it shows none, numbers of more than four digits are parted. */
  private static String grouped(String whole, String sign, Language language) {
    char separator = language.equals(Language.ENGLISH) ? ',' : NO_BREAK_SPACE;
    boolean grouped = sign != null ? whole.length() > 3 : whole.length() > 4;
    if (!grouped || (sign == null && language.isHan())) {
      return whole;
    }
    if (sign != null) {
      separator = sign.charAt(0);
    }
    StringBuilder result = new StringBuilder(whole);
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      result.insert(at, separator);
    }
    return result.toString();
  }

  /** A word in capitals or with a capital first letter where another is written so. */
  private static String inCaseOf(String form, String word) {
    boolean capital = Character.isUpperCase(form.charAt(0));
    if (capital && form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT))) {
      return word.toUpperCase(Locale.ROOT);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (!capital || lower.isEmpty()) {
      return lower;
    }
    StringBuilder result = new StringBuilder(lower);
    result.setCharAt(0, Character.toUpperCase(lower.charAt(0)));
    Matcher second = Pattern.compile("[\\s-](\\p{Lu})").matcher(form);
    if (second.find()) {
      for (int i = 1; i < result.length(); i++) {
        if (result.charAt(i - 1) == '-' || result.charAt(i - 1) == ' ') {
          result.setCharAt(i, Character.toUpperCase(result.charAt(i)));
        }
      }
    }
    return result.toString();
  }
}
