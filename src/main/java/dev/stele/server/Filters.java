package dev.stele.server;

import dev.stele.document.Language;
import dev.stele.memory.BitextId;
import dev.stele.memory.Status;
import dev.stele.memory.SymbolFilter;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.YearRange;

/** Reads the parameters that choose units, the same for every operation that has them. */
final class Filters {
  private Filters() {}

  static UnitFilter of(Call call) {
    return new UnitFilter(
        call.read("symbol", SymbolFilter::parse),
        call.read("year", YearRange::parse),
        call.read("original", Language::new),
        call.read("status", Status::parse),
        call.number("minConfidence"),
        call.read("bitext", BitextId::new),
        call.text("derived").map("yes"::equals));
  }
}
