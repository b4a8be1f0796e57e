package dev.stele.exchange;

import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.TranslationUnit;
import java.util.List;
import java.util.Locale;

/** The columns of tables of hits. */
final class HitColumns {
  static final List<String> NAMES =
      List.of(
          "citation",
          "symbol",
          "date",
          "original",
          "status",
          "confidence",
          "source language",
          "source",
          "target language",
          "target");

  private HitColumns() {}

  /** What a hit has in each column; empty texts for what is not known. */
  static List<String> of(ConcordanceHit hit) {
    TranslationUnit unit = hit.unit();
    return List.of(
        unit.citation().orElse(""),
        unit.provenance().symbol().map(Object::toString).orElse(""),
        unit.provenance().date().map(Object::toString).orElse(""),
        unit.provenance().original().map(Object::toString).orElse(""),
        unit.status().toString(),
        String.format(Locale.ROOT, "%.3f", unit.confidence()),
        unit.source().language().tag(),
        XmlText.clean(unit.source().text()),
        unit.target().language().tag(),
        XmlText.clean(unit.target().text()));
  }
}
