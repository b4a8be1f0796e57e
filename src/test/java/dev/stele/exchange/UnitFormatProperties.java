package dev.stele.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.ParagraphPath;
import dev.stele.memory.ImportReport;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitId;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;

/** Units come back from every format as it promises. */
class UnitFormatProperties {
  private static final LanguagePair ZH_EN = LanguagePair.parse("zh-en");

  @Provide
  Arbitrary<List<TranslationUnit>> units() {
    return Combinators.combine(
            Bitexts.texts(),
            Bitexts.texts(),
            Arbitraries.of(Status.values()),
            Arbitraries.integers().between(0, 1000),
            Arbitraries.of(true, false))
        .as(UnitFormatProperties::unit)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(UnitFormatProperties::numbered);
  }

  @Property(tries = 200)
  void json_lines_hold_all_of_a_unit(@ForAll("units") List<TranslationUnit> units)
      throws Exception {
    assertThat(read(written(UnitFormat.JSONL, units).get(0))).isEqualTo(units);
  }

  @Property(tries = 200)
  void tables_hold_texts_to_the_letter_and_whatever_has_a_column(
      @ForAll("units") List<TranslationUnit> units) throws Exception {
    for (UnitFormat format : List.of(UnitFormat.TSV, UnitFormat.XLSX)) {
      assertThat(read(written(format, units).get(0)))
          .isEqualTo(units.stream().map(UnitFormatProperties::asTable).toList());
    }
  }

  @Property(tries = 200)
  void no_cell_of_tab_separated_values_is_computed_by_a_spreadsheet(
      @ForAll("units") List<TranslationUnit> units) throws Exception {
    String table = new String(written(UnitFormat.TSV, units).get(0), StandardCharsets.UTF_8);
    for (String line : table.split("\n", -1)) {
      assertThat(List.of(line.split("\t", -1))).noneMatch(cell -> cell.matches("(?s)[=+\\-@].*"));
    }
  }

  @Property(tries = 200)
  void moses_lines_stay_in_step(@ForAll("units") List<TranslationUnit> units) throws Exception {
    List<byte[]> files = written(UnitFormat.MOSES, units);
    for (byte[] file : files) {
      assertThat(new String(file, StandardCharsets.UTF_8).lines()).hasSameSizeAs(units);
    }
    String first =
        new String(files.get(1), StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
    assertThat(Letters.of(first)).isEqualTo(Letters.of(units.get(0).target().text()));
  }

  @Property(tries = 100)
  void the_xliff_reader_of_okapi_gives_the_texts_back(@ForAll("units") List<TranslationUnit> units)
      throws Exception {
    String xliff = new String(written(UnitFormat.XLIFF, units).get(0), StandardCharsets.UTF_8);
    List<String> texts = new ArrayList<>();
    try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(xliff);
      while (reader.hasNext()) {
        Event event = reader.next();
        if (event.isUnit()) {
          Unit unit = event.getUnit();
          assertThat(unit.getMetadata().isEmpty()).isFalse();
          Segment segment = unit.getSegment(0);
          texts.add(plain(segment.getSource()));
          texts.add(plain(segment.getTarget()));
        }
      }
    }
    List<String> expected = new ArrayList<>();
    for (TranslationUnit unit : units) {
      expected.add(unit.source().text());
      expected.add(unit.target().text());
    }
    assertThat(texts).isEqualTo(expected);
  }

  private static String plain(Fragment fragment) {
    return fragment.getPlainText();
  }

  private static List<byte[]> written(UnitFormat format, List<TranslationUnit> units)
      throws Exception {
    List<ByteArrayOutputStream> files =
        format.names("x", ZH_EN).stream().map(name -> new ByteArrayOutputStream()).toList();
    List<OutputStream> streams = new ArrayList<>(files);
    try (UnitWriter writer = format.open(streams, ZH_EN)) {
      for (TranslationUnit unit : units) {
        writer.write(unit);
      }
    }
    return files.stream().map(ByteArrayOutputStream::toByteArray).toList();
  }

  private static List<TranslationUnit> read(byte[] file) throws Exception {
    Path path = Files.createTempFile("stele-test", "");
    List<TranslationUnit> units = new ArrayList<>();
    try {
      Files.write(path, file);
      ImportReport report =
          UnitFileReader.read(
              path,
              batch -> {
                units.addAll(batch);
                return batch.size();
              },
              share -> {});
      assertThat(report.examples()).isEmpty();
      assertThat(report.units()).isEqualTo(units.size());
    } finally {
      Files.delete(path);
    }
    return units;
  }

  private static TranslationUnit unit(
      String chinese, String english, Status status, int confidence, boolean isKnown) {
    ParagraphPath path = isKnown ? ParagraphPath.parse("II/Cuba/8/(c)") : ParagraphPath.ROOT;
    return new TranslationUnit(
        new UnitId("u"),
        new Tuv(
            Language.CHINESE,
            chinese,
            isKnown ? 2 : 1,
            path,
            isKnown ? Optional.of(english) : Optional.empty(),
            Optional.empty()),
        new Tuv(Language.ENGLISH, english, 1, path, Optional.empty(), Optional.empty()),
        new Provenance(
            Optional.empty(),
            isKnown ? Optional.of(new DocumentSymbol("A/99/501")) : Optional.empty(),
            isKnown ? Optional.of(LocalDate.of(2026, 7, 7)) : Optional.empty(),
            isKnown ? Optional.of(Language.SPANISH) : Optional.empty()),
        status,
        confidence / 1000.0);
  }

  private static List<TranslationUnit> numbered(List<TranslationUnit> units) {
    List<TranslationUnit> numbered = new ArrayList<>();
    for (TranslationUnit unit : units) {
      numbered.add(
          new TranslationUnit(
              new UnitId("u" + numbered.size()),
              unit.source(),
              unit.target(),
              unit.provenance(),
              unit.status(),
              unit.confidence()));
    }
    return numbered;
  }

  /** What a table does not hold: the neighbours, and how many segments a text is made of. */
  private static TranslationUnit asTable(TranslationUnit unit) {
    return new TranslationUnit(
        unit.id(),
        asTable(unit.source(), unit.paragraph()),
        asTable(unit.target(), unit.paragraph()),
        unit.provenance(),
        unit.status(),
        unit.confidence());
  }

  private static Tuv asTable(Tuv tuv, ParagraphPath paragraph) {
    return new Tuv(tuv.language(), tuv.text(), 1, paragraph, Optional.empty(), Optional.empty());
  }
}
