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
 * @param derived only pairs derived through a third version, or only those that were aligned with
 *     each other; both where empty
 */
public record UnitFilter(
    Optional<SymbolFilter> symbol,
    Optional<YearRange> years,
    Optional<Language> original,
    Optional<Status> status,
    double minConfidence,
    Optional<BitextId> bitext,
    Optional<Boolean> derived) {

  /** All units that are not rejected. */
  public static final UnitFilter ALL =
      new UnitFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.empty());

  public UnitFilter {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("minConfidence is 0 to 1, not " + minConfidence);
    }
  }

  /** The same, of units in one review state only. */
  public UnitFilter with(Status only) {
    return new UnitFilter(
        symbol, years, original, Optional.of(only), minConfidence, bitext, derived);
  }

  /** Whether it asks for something that only pairs have, a bitext or a derivation. */
  public boolean isOfPairs() {
    return bitext.isPresent() || derived.isPresent();
  }

  /** Whether it lets a unit through, but for the document, by which the bitexts are found. */
  boolean admits(JoinedUnit unit) {
    Provenance provenance = unit.provenance();
    return years.map(range -> provenance.date().filter(range::holds).isPresent()).orElse(true)
        && original
            .map(o -> provenance.original().filter(l -> matches(o, l)).isPresent())
            .orElse(true)
        && status.map(unit.status()::equals).orElse(unit.status() != Status.REJECTED)
        && unit.confidence() >= minConfidence;
  }

  /** A tag matches itself and what begins with it: es matches es-MX (RFC 4647, section 3.3.1). */
  private static boolean matches(Language wanted, Language found) {
    return found.equals(wanted) || found.tag().startsWith(wanted.tag() + "-");
  }
}
