package dev.stele.exchange;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.exchange.GoldTable.GoldBead;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reviewed alignments as units of a memory. */
public final class GoldMemory {
  private GoldMemory() {}

  /**
   * The units of all beads that have both sides, in order; they are confirmed, since a person has
   * put them right.
   */
  public static List<TranslationUnit> units(GoldTable gold, DocumentSymbol symbol) {
    List<TranslationUnit> units = new ArrayList<>();
    List<GoldBead> beads = gold.beads();
    for (int i = 0; i < beads.size(); i++) {
      GoldBead bead = beads.get(i);
      if (bead.isPair()) {
        Tuv source =
            tuv(
                gold.languages().source(),
                bead.source(),
                bead,
                before(beads, i).map(GoldBead::source),
                after(beads, i).map(GoldBead::source));
        Tuv target =
            tuv(
                gold.languages().target(),
                bead.target(),
                bead,
                before(beads, i).map(GoldBead::target),
                after(beads, i).map(GoldBead::target));
        Provenance provenance =
            new Provenance(
                Optional.empty(), Optional.of(symbol), Optional.empty(), bead.original());
        units.add(
            new TranslationUnit(
                UnitId.ofTexts(symbol + "#" + bead.id(), source, target),
                source,
                target,
                provenance,
                Status.CONFIRMED,
                1));
      }
    }
    return List.copyOf(units);
  }

  private static Tuv tuv(
      Language language,
      String text,
      GoldBead bead,
      Optional<String> previous,
      Optional<String> next) {
    return new Tuv(
        language,
        text,
        1,
        bead.path(),
        previous.filter(t -> !t.isEmpty()),
        next.filter(t -> !t.isEmpty()));
  }

  private static Optional<GoldBead> before(List<GoldBead> beads, int i) {
    return i == 0 ? Optional.empty() : Optional.of(beads.get(i - 1));
  }

  private static Optional<GoldBead> after(List<GoldBead> beads, int i) {
    return i + 1 == beads.size() ? Optional.empty() : Optional.of(beads.get(i + 1));
  }
}
