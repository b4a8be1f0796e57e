package dev.stele.exchange;

import dev.stele.document.LanguagePair;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * Units as a table: document, paragraph, original language, status, confidence, the two texts, the
 * date of the document, and the id.
 */
final class UnitTable implements UnitWriter {
  static final String DOCUMENT = "document";
  static final String PARAGRAPH = "paragraph";
  static final String ORIGINAL = "original";
  static final String STATUS = "status";
  static final String CONFIDENCE = "confidence";
  static final String DATE = "date";
  static final String ID = "id";

  private final TableWriter table;

  private UnitTable(TableWriter table) {
    this.table = table;
  }

  /** Begins tab-separated values. */
  static UnitTable tsv(OutputStream out, LanguagePair languages) throws IOException {
    return new UnitTable(new TsvWriter(out, header(languages)));
  }

  /** Begins a workbook. */
  static UnitTable xlsx(OutputStream out, LanguagePair languages) throws IOException {
    return new UnitTable(new XlsxWriter(out, "units", header(languages)));
  }

  @Override
  public void write(TranslationUnit unit) throws IOException {
    table.write(row(unit));
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  private static List<String> header(LanguagePair languages) {
    return List.of(
        DOCUMENT,
        PARAGRAPH,
        ORIGINAL,
        STATUS,
        CONFIDENCE,
        languages.source().tag(),
        languages.target().tag(),
        DATE,
        ID);
  }

  private static List<String> row(TranslationUnit unit) {
    return List.of(
        unit.provenance().symbol().map(Object::toString).orElse(""),
        unit.paragraph().toString(),
        unit.provenance().original().map(Object::toString).orElse(""),
        unit.status().toString(),
        String.format(Locale.ROOT, "%.3f", unit.confidence()),
        unit.source().text(),
        unit.target().text(),
        unit.provenance().date().map(Object::toString).orElse(""),
        unit.id().value());
  }
}
