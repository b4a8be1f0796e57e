package dev.stele.pretranslate;

import dev.stele.document.LanguagePair;
import dev.stele.memory.Match;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.UnitFilter;
import java.util.Optional;

/**
 * How a file is to be pretranslated.
 *
 * @param languages the language of the file, and the one it is to be translated into
 * @param format the form that is written; where empty, that of an XLIFF, and XLIFF 1.2 of others
 * @param min the least score of a match that is told, {@value MatchQuery#LEAST_MIN} to 100
 * @param limit how many matches of a segment are told at most, 1 to {@value MatchQuery#MAX_LIMIT}
 * @param fill the least score of a match that becomes the target, {@value MatchQuery#LEAST_MIN} to
 *     {@value Match#IN_CONTEXT}
 * @param filter the units to search
 */
public record Pretranslation(
    LanguagePair languages,
    Optional<XliffVersion> format,
    int min,
    int limit,
    int fill,
    UnitFilter filter) {

  public Pretranslation {
    if (min < MatchQuery.LEAST_MIN || min > Match.EXACT) {
      throw new IllegalArgumentException(
          "min is %d to %d, not %d".formatted(MatchQuery.LEAST_MIN, Match.EXACT, min));
    }
    if (limit < 1 || limit > MatchQuery.MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit is 1 to %d, not %d".formatted(MatchQuery.MAX_LIMIT, limit));
    }
    if (fill < MatchQuery.LEAST_MIN || fill > Match.IN_CONTEXT) {
      throw new IllegalArgumentException(
          "fill is %d to %d, not %d".formatted(MatchQuery.LEAST_MIN, Match.IN_CONTEXT, fill));
    }
  }
}
