package dev.stele.exchange;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.ParagraphPath;
import dev.stele.exchange.Table.Row;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of units; see {@link UnitTable}. Two columns are called by their languages; all others
 * may be missing, and those of other names are passed over.
 */
final class UnitTableFile implements Table.Sink {
  private static final Set<String> OTHERS =
      Set.of(
          UnitTable.DOCUMENT,
          UnitTable.PARAGRAPH,
          UnitTable.ORIGINAL,
          UnitTable.STATUS,
          UnitTable.CONFIDENCE,
          UnitTable.DATE,
          UnitTable.ID);

  /** Names a unit that has no id, together with its texts, so that coming again adds nothing. */
  private static final String ORIGIN = "table#";

  private final UnitCollector units;
  private Optional<LanguagePair> languages = Optional.empty();

  UnitTableFile(UnitCollector units) {
    this.units = units;
  }

  @Override
  public void columns(List<String> names) throws FaultyFileException {
    List<Language> found = new ArrayList<>();
    for (String name : names) {
      if (!OTHERS.contains(name) && name.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
        found.add(new Language(name));
      }
    }
    if (BeadTableFile.isOfBeads(names)) {
      throw new FaultyFileException(
          1,
          "it is a table of the beads of a bitext, which is corrected by it; see docs/formats.md");
    }
    if (found.size() != 2) {
      throw new FaultyFileException(
          1,
          "the first line names the columns, and two of them by their languages, such as zh and en; found %s"
              .formatted(found));
    }
    try {
      languages = Optional.of(new LanguagePair(found.get(0), found.get(1)));
    } catch (IllegalArgumentException e) {
      throw new FaultyFileException(1, e.getMessage());
    }
  }

  @Override
  public void row(Row row) {
    try {
      units.take(unit(row));
    } catch (IllegalArgumentException e) {
      units.skip(row.number(), e.getMessage());
    }
  }

  @Override
  public void fault(int number, String reason) {
    units.skip(number, reason);
  }

  private TranslationUnit unit(Row row) {
    LanguagePair pair = languages.orElseThrow();
    ParagraphPath paragraph =
        row.known(UnitTable.PARAGRAPH).map(ParagraphPath::parse).orElse(ParagraphPath.ROOT);
    Tuv source = tuv(row, pair.source(), paragraph);
    Tuv target = tuv(row, pair.target(), paragraph);
    try {
      return new TranslationUnit(
          row.known(UnitTable.ID)
              .map(UnitId::new)
              .orElseGet(() -> UnitId.ofTexts(ORIGIN, source, target)),
          source,
          target,
          new Provenance(
              Optional.empty(),
              row.known(UnitTable.DOCUMENT).map(DocumentSymbol::new),
              row.known(UnitTable.DATE).map(LocalDate::parse),
              row.known(UnitTable.ORIGINAL).map(Language::new)),
          row.known(UnitTable.STATUS).map(Status::parse).orElse(Status.AUTO),
          row.known(UnitTable.CONFIDENCE).map(UnitTableFile::confidence).orElse(1.0));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("date: " + e.getMessage(), e);
    }
  }

  private static double confidence(String text) {
    try {
      return Double.parseDouble(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("confidence is 0 to 1, not '" + text + "'", e);
    }
  }

  private static Tuv tuv(Row row, Language language, ParagraphPath paragraph) {
    String text = row.cell(language.tag());
    if (text.isBlank()) {
      throw new IllegalArgumentException("no text in " + language);
    }
    if (text.length() >= XlsxText.LONGEST_CELL - 1) {
      throw new IllegalArgumentException(
          "the text in %s fills its cell, and may have been cut there".formatted(language));
    }
    return new Tuv(language, text, 1, paragraph, Optional.empty(), Optional.empty());
  }
}
