package dev.stele.memory;

import dev.stele.document.Language;
import java.util.Optional;

/**
 * Which units are meant; all conditions hold together. The same wherever units are searched, listed
 * or exported.
 *
 * @param symbol the documents
 * @param years the years of the documents' dates; a document without a date is in no year
 * @param original the original language
 * @param status the review state; where empty, all but rejected units
 * @param minConfidence the least confidence, 0 to 1
 * @param bitext one bitext
 */
public record UnitFilter(
    Optional<SymbolFilter> symbol,
    Optional<YearRange> years,
    Optional<Language> original,
    Optional<Status> status,
    double minConfidence,
    Optional<BitextId> bitext) {

  /** All units that are not rejected. */
  public static final UnitFilter ALL =
      new UnitFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty());

  public UnitFilter {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("minConfidence is 0 to 1, not " + minConfidence);
    }
  }
}
