package dev.stele.memory;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a unit comes from.
 *
 * @param bitext the bitext that yields it; empty for a unit that was imported
 * @param symbol the symbol of its document
 * @param date the date of its document
 * @param original the language in which its section was written
 * @param derivedThrough the language of the version through which its texts are known to answer
 *     each other, where they were not aligned with each other
 * @param joined the imported unit of several languages that it is a part of
 */
public record Provenance(
    Optional<BitextId> bitext,
    Optional<DocumentSymbol> symbol,
    Optional<LocalDate> date,
    Optional<Language> original,
    Optional<Language> derivedThrough,
    Optional<UnitId> joined) {

  /** Where a unit comes from that is no part of another. */
  public Provenance(
      Optional<BitextId> bitext,
      Optional<DocumentSymbol> symbol,
      Optional<LocalDate> date,
      Optional<Language> original,
      Optional<Language> derivedThrough) {
    this(bitext, symbol, date, original, derivedThrough, Optional.empty());
  }

  /** Where a unit comes from whose texts were paired with each other. */
  public Provenance(
      Optional<BitextId> bitext,
      Optional<DocumentSymbol> symbol,
      Optional<LocalDate> date,
      Optional<Language> original) {
    this(bitext, symbol, date, original, Optional.empty());
  }
}
