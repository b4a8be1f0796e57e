package dev.stele.exchange;

import static dev.stele.exchange.Units.unit;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
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
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmxReaderTest {
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
  void what_the_bytes_show_wins_over_the_encoding_that_the_file_declares() throws Exception {
    String text = tmx("<tu>" + tuv("en", "treaty") + tuv("zh", "条约") + "</tu>");
    String undeclared = text.replace(" encoding=\"UTF-8\"", "");
    String wrong = text.replace("UTF-8", "utf-16");
    for (byte[] file :
        List.of(
            undeclared.getBytes(UTF_8),
            ("\ufeff" + wrong).getBytes(UTF_8),
            wrong.getBytes(UTF_8),
            text.replace("UTF-8", "windows-1252").getBytes(UTF_8),
            text.replace("UTF-8", "GBK").getBytes(Charset.forName("GBK")),
            undeclared.getBytes(UTF_16LE),
            text.getBytes(UTF_16BE))) {
      units.clear();
      read(file);
      assertThat(units).extracting(u -> u.target().text()).containsExactly("条约");
    }
    assertThatThrownBy(() -> read(text.replace("UTF-8", "no-such").getBytes(ISO_8859_1)))
        .isInstanceOf(TmxReader.NotTmxException.class)
        .hasMessage("line 1: there is no encoding 'no-such', which the file names");
  }

  @Test
  void a_unit_with_bytes_of_another_encoding_is_skipped() throws Exception {
    byte[] mixed =
        tmx("<tu>"
                + tuv("en", "na\u00efve")
                + tuv("es", "x")
                + "</tu>\n<tu>"
                + tuv("en", "b")
                + tuv("es", "y")
                + "</tu>")
            .getBytes(ISO_8859_1);
    ImportReport report = read(mixed);
    assertThat(units).extracting(u -> u.source().text()).containsExactly("b");
    assertThat(report.examples().get(0).reason()).contains("bytes that are no characters");
  }

  @Test
  void behind_a_unit_that_is_not_well_formed_the_rest_is_read_with_the_right_lines()
      throws Exception {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      String text = i % 1_000 == 500 ? "AT&T <b>" : "text " + i;
      body.append("\n<tu>").append(tuv("en", text)).append("\n").append(tuv("zh", "文" + i));
      body.append("</tu>");
    }
    ImportReport report = read(tmx(body.toString()));
    assertThat(report.units()).isEqualTo(2_997);
    assertThat(report.examples()).extracting(Skipped::line).containsExactly(1_002, 3_002, 5_002);
    assertThat(report.examples().get(0).reason()).startsWith("not well-formed XML (");
  }

  @Test
  void of_a_file_that_breaks_off_everything_before_is_read() throws Exception {
    String whole = tmx("<tu>" + tuv("en", "a") + tuv("zh", "甲") + "</tu>\n<tu><tuv");
    ImportReport report = read(whole.substring(0, whole.indexOf("<tuv</body>") + 4));
    assertThat(report.units()).isEqualTo(1);
    assertThat(report.examples().get(0).line()).isEqualTo(2);
    assertThat(report.examples().get(0).reason()).contains("nothing behind it could be read");
  }

  @Test
  void a_unit_that_does_not_end_is_skipped_and_the_next_one_read() throws Exception {
    ImportReport report =
        read(
            tmx(
                "\n<tu>"
                    + tuv("en", "lost")
                    + "\n<tu>"
                    + tuv("en", "a")
                    + tuv("zh", "甲")
                    + "</tu>"));
    assertThat(units).extracting(u -> u.source().text()).containsExactly("a");
    assertThat(report.examples().get(0))
        .isEqualTo(new Skipped(2, "a unit that does not end before the next begins"));
  }

  @Test
  void empty_and_repeated_variants_are_left_out_and_other_renderings_are_units_of_their_own()
      throws Exception {
    read(
        tmx(
            "<tu>"
                + tuv("en", "port")
                + tuv("es", "puerto")
                + tuv("es-MX", "puerto")
                + tuv("fr", " ")
                + tuv("es", "oporto")
                + "</tu>"));
    assertThat(units).extracting(u -> u.target().text()).containsExactly("puerto", "oporto");
  }

  @Test
  void a_text_without_end_is_no_unit_and_does_not_fill_the_memory() throws Exception {
    ImportReport report =
        read(tmx("<tu>" + tuv("en", "long ".repeat(30_000)) + tuv("zh", "甲") + "</tu>"));
    assertThat(report.examples().get(0).reason())
        .isEqualTo("a text is longer than 100000 characters");
  }

  @Test
  void units_of_paragraphs_do_not_pass_for_sentences() throws Exception {
    read(
        tmx("<tu>" + tuv("en", "One. And two.") + tuv("zh", "甲。乙。") + "</tu>")
            .replace("srclang", "segtype='paragraph' srclang"));
    assertThat(units.get(0).source().segments()).isEqualTo(2);
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
