package dev.stele.exchange;

import static dev.stele.exchange.Units.unit;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.memory.ImportReport;
import dev.stele.memory.Skipped;
import dev.stele.memory.TranslationUnit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmxReaderTest {
  private static final Path FOUND_IN_THE_WILD = Path.of("../shared/data/tmx");

  @TempDir private Path folder;
  private final List<TranslationUnit> units = new ArrayList<>();

  @Test
  void what_was_written_is_read() throws Exception {
    TranslationUnit unit = unit("法律约束力 <b>", "legally binding & more");
    ImportReport report = read(TmxWriterTest.tmx(SegmentType.SENTENCE, LanguageCodes.BARE, unit));
    assertThat(report).isEqualTo(new ImportReport(1, 1, 0, List.of()));
    TranslationUnit read = units.get(0);
    assertThat(read.id()).isEqualTo(unit.id());
    assertThat(read.source().text()).isEqualTo(unit.source().text());
    assertThat(read.target().text()).isEqualTo(unit.target().text());
    assertThat(read.provenance()).isEqualTo(unit.provenance());
    assertThat(read.status()).isEqualTo(unit.status());
    assertThat(read.paragraph()).isEqualTo(unit.paragraph());
    assertThat(read.source().previous()).isEqualTo(unit.source().previous());
    assertThat(TmxWriterTest.tmx(SegmentType.SENTENCE, LanguageCodes.BARE, read))
        .isEqualTo(TmxWriterTest.tmx(SegmentType.SENTENCE, LanguageCodes.BARE, unit));
  }

  @Test
  void codes_are_left_out_and_what_they_enclose_is_kept() throws Exception {
    read(
        tmx(
            "<tu>"
                + tuv(
                    "en",
                    "a <bpt i='1'>&lt;b></bpt>bold<ept i='1'>&lt;/b></ept> <hi>word</hi><ph>{0}<sub>no</sub></ph>")
                + tuv("zh", "粗体")
                + "</tu>"));
    assertThat(units.get(0).source().text()).isEqualTo("a bold word");
  }

  @Test
  void a_unit_in_three_languages_gives_a_pair_with_each_beside_its_source() throws Exception {
    read(tmx("<tu>" + tuv("fr", "traité") + tuv("en", "treaty") + tuv("zh", "条约") + "</tu>"));
    assertThat(units).extracting(u -> u.languages().toString()).containsExactly("en-fr", "en-zh");
  }

  @Test
  void the_parts_of_a_unit_are_pairs_with_the_language_that_it_was_joined_through()
      throws Exception {
    String through = "<prop type='x-derived-through'>zh</prop>";
    read(
        tmx(
            "<tu>"
                + through
                + tuv("en", "treaty")
                + tuv("zh", "条约")
                + tuv("es", "tratado")
                + "</tu>"));
    assertThat(units)
        .extracting(u -> u.languages() + " " + u.provenance().derivedThrough().isPresent())
        .containsExactly("zh-en false", "zh-es false");
  }

  @Test
  void a_bad_unit_is_skipped_with_its_line_and_the_rest_is_read() throws Exception {
    ImportReport report =
        read(
            tmx(
                "\n<tu>"
                    + tuv("en", "alone")
                    + "</tu>\n<tu>"
                    + tuv("en", "treaty")
                    + tuv("zh", "条约")
                    + "</tu>\n<tu>"
                    + tuv("en", "x")
                    + tuv("no-such-language-code", "y")
                    + "</tu>"));
    assertThat(report.units()).isEqualTo(1);
    assertThat(report.examples()).extracting(Skipped::line).containsExactly(2, 4);
    assertThat(report.examples().get(0).reason()).isEqualTo("a unit in one language only, en");
  }

  @Test
  void a_document_type_is_not_fetched_and_an_entity_is_not_loaded() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    String doctype =
        "<!DOCTYPE tmx SYSTEM \"http://127.0.0.1:1/tmx14.dtd\" [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>";
    try {
      read(
          tmx("<tu>" + tuv("en", "a&x;b") + tuv("zh", "条约") + "</tu>")
              .replace("<tmx ", doctype + "<tmx "));
    } catch (TmxReader.NotTmxException refused) {
      assertThat(refused).hasMessageContaining("line ");
    }
    assertThat(units).noneMatch(u -> u.source().text().contains("secret"));
  }

  @Test
  void gzip_and_utf_16_are_recognised() throws Exception {
    String text = tmx("<tu>" + tuv("en", "treaty") + tuv("zh", "条约") + "</tu>");
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(text.getBytes(UTF_8));
    }
    assertThat(read(zipped.toByteArray()).units()).isEqualTo(1);
    byte[] wide = ("\ufeff" + text.replace("UTF-8", "UTF-16")).getBytes(UTF_16LE);
    assertThat(read(wide).units()).isEqualTo(1);
  }

  @Test
  void a_file_that_is_no_tmx_or_breaks_off_is_refused_with_the_line() {
    assertThatThrownBy(() -> read("<html></html>"))
        .isInstanceOf(TmxReader.NotTmxException.class)
        .hasMessage("line 1: this is no TMX, its root is <html>");
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(TmxReader.NotTmxException.class)
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> read("<?xml version=\"1.0\"?>\n<tmx version=\"1.4\">\n<body><tu>"))
        .isInstanceOf(TmxReader.NotTmxException.class)
        .hasMessageContaining("line 3");
  }

  @Test
  void every_file_found_in_the_wild_is_read_or_refused_with_a_reason() throws Exception {
    Assumptions.assumeTrue(
        Files.isDirectory(FOUND_IN_THE_WILD), "skipped: " + FOUND_IN_THE_WILD + " is not there");
    try (Stream<Path> files = Files.list(FOUND_IN_THE_WILD)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tmx")).sorted().toList()) {
        try {
          ImportReport report = TmxReader.read(file, List::size);
          assertThat(report.examples())
              .as(file.toString())
              .allMatch(s -> s.line() > 0 && !s.reason().isBlank());
        } catch (TmxReader.NotTmxException refused) {
          assertThat(refused).as(file.toString()).hasMessageContaining("line ");
        }
      }
    }
  }

  private ImportReport read(String tmx) throws IOException, TmxReader.NotTmxException {
    return read(tmx.getBytes(UTF_8));
  }

  private ImportReport read(byte[] tmx) throws IOException, TmxReader.NotTmxException {
    return TmxReader.read(
        Files.write(folder.resolve("some.tmx"), tmx),
        batch -> {
          units.addAll(batch);
          return batch.size();
        });
  }

  private static String tmx(String body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><tmx version=\"1.4\"><header srclang=\"en\"/><body>"
        + body
        + "</body></tmx>";
  }

  private static String tuv(String language, String seg) {
    return "<tuv xml:lang=\"" + language + "\"><seg>" + seg + "</seg></tuv>";
  }
}
