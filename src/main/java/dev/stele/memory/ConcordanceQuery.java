package dev.stele.memory;

import dev.stele.document.Language;
import java.util.Optional;

/**
 * What is looked up in a concordance.
 *
 * @param text the phrase; not blank
 * @param language the language of the phrase
 * @param other the language of the other side; any where empty
 * @param filter the units to search
 * @param sort the order of the hits
 * @param limit how many hits at most, 1 to 200
 * @param cursor where to go on, as {@link ConcordancePage#next} gave it
 */
public record ConcordanceQuery(
    String text,
    Language language,
    Optional<Language> other,
    UnitFilter filter,
    Sort sort,
    int limit,
    Optional<String> cursor) {
  public static final int MAX_LIMIT = 200;

  /** The order of hits. */
  public enum Sort {
    /** The closest segment first; of equally close ones, what a person has confirmed. */
    RELEVANCE,
    /** The newest document first. */
    DATE,
    SYMBOL
  }

  public ConcordanceQuery {
    if (text.isBlank()) {
      throw new IllegalArgumentException("q is the phrase to look up; it is blank");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
    }
  }
}
