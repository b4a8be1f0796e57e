package dev.stele.memory;

import dev.stele.document.LanguagePair;
import java.util.Optional;

/**
 * A whole segment, or a longer text, that is looked up.
 *
 * @param text the text to be translated; not blank, at most {@value #MAX_TEXT} UTF-16 code units
 * @param languages the language of the text, and the one it is to be translated into
 * @param min the least score of a match, {@value #LEAST_MIN} to 100
 * @param limit how many matches at most, 1 to {@value #MAX_LIMIT}; there may be more where the text
 *     itself has been translated in several ways
 * @param before the segment before the text; empty where it is not known
 * @param after the segment after the text; empty where it is not known
 * @param filter the units to search
 */
public record MatchQuery(
    String text,
    LanguagePair languages,
    int min,
    int limit,
    Optional<String> before,
    Optional<String> after,
    UnitFilter filter) {
  public static final int MAX_TEXT = 3_000;
  public static final int LEAST_MIN = 50;
  public static final int MAX_LIMIT = 50;

  public MatchQuery {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text is what is to be translated; it is blank");
    }
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException(
          "text has at most %d characters, not %d".formatted(MAX_TEXT, text.length()));
    }
    if (min < LEAST_MIN || min > 100) {
      throw new IllegalArgumentException("min is " + LEAST_MIN + " to 100, not " + min);
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
    }
  }
}
