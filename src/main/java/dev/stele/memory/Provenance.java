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
 */
public record Provenance(
    Optional<BitextId> bitext,
    Optional<DocumentSymbol> symbol,
    Optional<LocalDate> date,
    Optional<Language> original) {}
