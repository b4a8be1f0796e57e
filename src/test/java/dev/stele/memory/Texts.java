package dev.stele.memory;

import dev.stele.align.Alignment;
import dev.stele.align.Bead;
import dev.stele.align.Span;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.Paragraph;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small bitexts and units for tests: one bead for every pair of lines, one paragraph each. */
public final class Texts {
  private Texts() {}

  /**
   * A bitext of Chinese and English.
   *
   * @param symbol the symbol of both versions
   * @param date the date of both versions
   * @param lines Chinese and English in turn; an empty one has no partner
   */
  public static Bitext zhEn(String symbol, LocalDate date, String... lines) {
    return bitext(Language.CHINESE, Language.ENGLISH, symbol, date, lines);
  }

  public static Bitext bitext(
      Language sourceLanguage,
      Language targetLanguage,
      String symbol,
      LocalDate date,
      String... lines) {
    List<Segment> source = new ArrayList<>();
    List<Segment> target = new ArrayList<>();
    List<Bead> beads = new ArrayList<>();
    for (int i = 0; i < lines.length; i += 2) {
      Span sourceSpan = add(source, i / 2 + 1, lines[i]);
      Span targetSpan = add(target, i / 2 + 1, lines[i + 1]);
      beads.add(
          new Bead(sourceSpan, targetSpan, Bead.Reason.LEXICON, lines[i].isEmpty() ? 0 : 0.75));
    }
    return new Bitext(
        version(sourceLanguage, symbol, date),
        version(targetLanguage, symbol, date),
        source,
        target,
        new Alignment(beads, source.size(), target.size()));
  }

  private static Span add(List<Segment> side, int paragraph, String text) {
    int start = side.size();
    if (!text.isEmpty()) {
      side.add(
          new Segment(
              ParagraphPath.parse("II/" + paragraph),
              Paragraph.Kind.TEXT,
              Optional.of(Language.SPANISH),
              text));
    }
    return new Span(start, side.size());
  }

  private static DocumentVersion version(Language language, String symbol, LocalDate date) {
    return new DocumentVersion(
        Optional.of(new DocumentSymbol(symbol)),
        language,
        Optional.of(date),
        Optional.of("On the harbours of " + symbol),
        List.of(Language.ENGLISH, Language.SPANISH),
        language + ".txt",
        Digest.of(32, symbol, language.tag()));
  }

  /** A unit that was imported. */
  public static TranslationUnit unit(Language one, String text, Language other, String rendering) {
    Tuv source = new Tuv(one, text, 1, ParagraphPath.ROOT, Optional.empty(), Optional.empty());
    Tuv target =
        new Tuv(other, rendering, 1, ParagraphPath.ROOT, Optional.empty(), Optional.empty());
    return new TranslationUnit(
        UnitId.ofTexts("test", source, target),
        source,
        target,
        new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        Status.AUTO,
        1);
  }

  public static TranslationUnit withId(TranslationUnit unit, String id) {
    return new TranslationUnit(
        new UnitId(id),
        unit.source(),
        unit.target(),
        unit.provenance(),
        unit.status(),
        unit.confidence());
  }

  public static TranslationUnit with(TranslationUnit unit, Status status) {
    return new TranslationUnit(
        unit.id(), unit.source(), unit.target(), unit.provenance(), status, unit.confidence());
  }

  public static TranslationUnit with(TranslationUnit unit, Provenance provenance) {
    return new TranslationUnit(
        unit.id(), unit.source(), unit.target(), provenance, unit.status(), unit.confidence());
  }
}
