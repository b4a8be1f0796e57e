package dev.stele.memory;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years, both ends included.
 *
 * @param first the first year
 * @param last the last year, not before the first
 */
public record YearRange(int first, int last) {
  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:\\.\\.(\\d{4}))?");

  public YearRange {
    if (last < first) {
      throw new IllegalArgumentException(
          "years %d..%d end before they begin".formatted(first, last));
    }
  }

  /** Whether a date is in one of the years. */
  boolean holds(LocalDate date) {
    return first <= date.getYear() && date.getYear() <= last;
  }

  /** Reads {@code 2019} or {@code 2019..2021}. */
  public static YearRange parse(String text) {
    Matcher years = FORM.matcher(text);
    if (!years.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no year or range of years, such as 2019 or 2019..2021");
    }
    int first = Integer.parseInt(years.group(1));
    return new YearRange(first, years.group(2) == null ? first : Integer.parseInt(years.group(2)));
  }
}
