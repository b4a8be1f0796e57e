package dev.stele.exchange;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.memory.TranslationUnit;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filterwriter.TMXWriter;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.filters.tmx.TmxFilter;

/** TMX as Okapi reads and writes it, so that the speed of ours can be held against it. */
public final class OkapiTmx implements AutoCloseable {
  private final TMXWriter writer;

  /**
   * Begins a file.
   *
   * @param version the version of this program
   */
  public OkapiTmx(Path file, LanguagePair languages, String version) {
    writer = new TMXWriter(file.toString());
    writer.writeStartDocument(
        locale(languages.source()),
        locale(languages.target()),
        UnitMaker.TOOL,
        version,
        SegmentType.SENTENCE.toString(),
        UnitMaker.TOOL,
        "plaintext");
  }

  /** Writes units with the properties that {@link TmxWriter} writes. */
  public void write(List<TranslationUnit> units) {
    for (TranslationUnit unit : units) {
      Map<String, String> props = new LinkedHashMap<>();
      unit.provenance().symbol().ifPresent(symbol -> props.put("x-document", symbol.value()));
      unit.provenance().date().ifPresent(date -> props.put("x-document-date", date.toString()));
      props.put("x-paragraph", unit.paragraph().toString());
      unit.provenance().original().ifPresent(l -> props.put("x-original-language", l.tag()));
      props.put("x-confidence", String.format(Locale.ROOT, "%.3f", unit.confidence()));
      props.put("x-status", unit.status().toString());
      writer.writeTU(
          new TextFragment(unit.source().text()),
          new TextFragment(unit.target().text()),
          unit.id().value(),
          props);
    }
  }

  @Override
  public void close() {
    writer.writeEndDocument();
    writer.close();
  }

  /** Reads a file; gives the number of its units. */
  public static long read(Path file, LanguagePair languages) {
    long units = 0;
    try (TmxFilter filter = new TmxFilter();
        RawDocument document =
            new RawDocument(
                file.toUri(), "UTF-8", locale(languages.source()), locale(languages.target()))) {
      filter.open(document);
      while (filter.hasNext()) {
        units += filter.next().isTextUnit() ? 1 : 0;
      }
    }
    return units;
  }

  private static LocaleId locale(Language language) {
    return LocaleId.fromBCP47(language.tag());
  }
}
