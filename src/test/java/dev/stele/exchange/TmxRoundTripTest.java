package dev.stele.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.memory.ImportReport;
import dev.stele.memory.Memory;
import dev.stele.memory.Status;
import dev.stele.memory.Texts;
import dev.stele.memory.UnitFilter;
import dev.stele.store.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Stele exports, imported into an empty Stele and exported again, is the same to the byte. */
class TmxRoundTripTest {
  private static final Path FOUND_IN_THE_WILD = Path.of("../shared/data/tmx");
  private static final LocalDate DAY = LocalDate.of(2020, 5, 4);
  private static final List<Language> ZH_EN = List.of(Language.CHINESE, Language.ENGLISH);
  private static final List<Language> ZH_EN_ES =
      List.of(Language.CHINESE, Language.ENGLISH, Language.SPANISH);

  /** What another tool may write, with all that it may say of a unit. */
  static final String FOREIGN =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.4"><header creationtool="Other" srclang="en-US" segtype="sentence"/><body>
      <tu tuid="7" creationdate="20100203T040506Z" changeid="li" usagecount="3" segtype="sentence">
        <note xml:lang="en">Check &amp; ask</note><prop type="Client">UN "NY"</prop>
        <tuv xml:lang="en-US" creationdate="20090101T000000Z">
          <note>of the source</note><prop type="x-context-pre">Before.</prop>
          <seg>Click <bpt i="1" x="1" type="bold">&lt;b&gt;</bpt>here<ept i="1">&lt;/b&gt;</ept><ph x="2">{0}</ph>!</seg></tuv>
        <tuv xml:lang="zh-CN"><seg>点击 <hi type="bold">这里</hi> <g id="1">了</g></seg></tuv></tu>
      <tu><tuv xml:lang="zh-TW"><seg>  条约\u00a0第一条 </seg></tuv><tuv xml:lang="en"><seg>treaty</seg></tuv></tu>
      <tu srclang="*all*"><tuv xml:lang="es"><seg>tratado</seg></tuv><tuv xml:lang="en"><seg>treaty</seg></tuv>
        <tuv xml:lang="zh"><seg>条约</seg></tuv><tuv xml:lang="fr"><seg></seg></tuv></tu>
      <tu><prop type="x-document">A/75/1</prop><tuv xml:lang="en"><seg>port</seg></tuv><tuv xml:lang="zh"><seg>港口</seg></tuv></tu>
      </body></tmx>
      """;

  @TempDir private Path folder;
  private int opened;

  @Test
  void units_of_bitexts_and_imported_ones_come_back_in_every_form() throws Exception {
    try (Memory memory = open()) {
      fill(memory);
      for (SegmentType type : SegmentType.values()) {
        for (LanguageCodes codes : LanguageCodes.values()) {
          for (List<Language> languages :
              List.of(
                  ZH_EN,
                  List.of(Language.ENGLISH, Language.CHINESE),
                  List.of(Language.ENGLISH, Language.SPANISH),
                  ZH_EN_ES,
                  List.of(Language.SPANISH, Language.ENGLISH, Language.CHINESE))) {
            assertComesBack(memory, languages, type, codes, UnitFilter.ALL);
          }
        }
      }
      assertComesBack(
          memory,
          ZH_EN,
          SegmentType.SENTENCE,
          LanguageCodes.BARE,
          UnitFilter.ALL.with(Status.CONFIRMED));
    }
  }

  @Test
  void codes_notes_properties_and_dates_of_another_tool_are_given_back() throws Exception {
    try (Memory memory = open()) {
      read(memory, FOREIGN);
      assertThat(
              export(
                  memory,
                  List.of(Language.ENGLISH, Language.CHINESE),
                  SegmentType.SENTENCE,
                  LanguageCodes.REGIONAL,
                  UnitFilter.ALL))
          .contains(
              "creationdate=\"20100203T040506Z\" changeid=\"li\" usagecount=\"3\"",
              "<note xml:lang=\"en\">Check &amp; ask</note>",
              "<prop type=\"Client\">UN \"NY\"</prop>",
              "<prop type=\"x-tuid\">7</prop>",
              "<tuv xml:lang=\"en-US\" creationdate=\"20090101T000000Z\">",
              "<note>of the source</note>",
              "<prop type=\"x-context-pre\">Before.</prop>",
              "<seg>Click <bpt i=\"1\" x=\"1\" type=\"bold\">&lt;b&gt;</bpt>here<ept i=\"1\">&lt;/b&gt;"
                  + "</ept><ph x=\"2\">{0}</ph>!</seg>",
              "<seg>点击 <bpt i=\"901\" type=\"bold\"></bpt>这里<ept i=\"901\"></ept>"
                  + " <ph>&lt;g id=\"1\"&gt;</ph>了<ph>&lt;/g&gt;</ph></seg>",
              "<tuv xml:lang=\"zh-TW\">\n        <seg>  条约 第一条 </seg>");
    }
  }

  @Test
  void a_unit_of_several_languages_is_one_again_and_its_text_is_searched_plain() throws Exception {
    try (Memory memory = open()) {
      read(memory, FOREIGN);
      assertThat(export(memory, ZH_EN_ES, SegmentType.SENTENCE, LanguageCodes.BARE, UnitFilter.ALL))
          .containsOnlyOnce("<tu ")
          .contains("<seg>条约</seg>", "<seg>treaty</seg>", "<seg>tratado</seg>");
      memory.units(
          new dev.stele.document.LanguagePair(Language.ENGLISH, Language.CHINESE),
          UnitFilter.ALL,
          unit -> assertThat(unit.source().text()).doesNotContain("<", "{0}"));
    }
  }

  @Test
  void importing_again_adds_nothing_whatever_the_file_is_called() throws Exception {
    try (Memory memory = open()) {
      fill(memory);
      assertThat(read(memory, FOREIGN).added()).isZero();
      String own = export(memory, ZH_EN, SegmentType.SENTENCE, LanguageCodes.BARE, UnitFilter.ALL);
      assertThat(read(memory, own).added()).isZero();
    }
  }

  @Test
  void every_file_found_in_the_wild_comes_back_once_it_is_ours() throws Exception {
    Assumptions.assumeTrue(
        Files.isDirectory(FOUND_IN_THE_WILD), "skipped: " + FOUND_IN_THE_WILD + " is not there");
    try (Memory memory = open();
        Stream<Path> files = Files.list(FOUND_IN_THE_WILD)) {
      for (Path file : files.filter(f -> Files.isRegularFile(f)).sorted().toList()) {
        try {
          TmxReader.read(file, memory::add);
        } catch (TmxReader.NotTmxException refused) {
          assertThat(refused).hasMessageContaining("line ");
        }
      }
      for (String target : List.of("zh", "de", "fr", "es", "ja", "be", "pl", "ru")) {
        assertComesBack(
            memory,
            List.of(Language.ENGLISH, new Language(target)),
            SegmentType.PARAGRAPH,
            LanguageCodes.REGIONAL,
            UnitFilter.ALL);
      }
    }
  }

  private void fill(Memory memory) throws Exception {
    memory.put(
        Texts.zhEn(
            "A/75/2", DAY, "港口应当开放。", "Ports open.", "船舶\r缴纳费用。", "Ships\tpay \"dues\" & <more>."));
    memory.put(
        Texts.bitext(
            Language.CHINESE,
            Language.SPANISH,
            "A/75/2",
            DAY,
            "港口应当开放。",
            "Los puertos.",
            "船舶\r缴纳费用。",
            "Los buques."));
    memory.put(Texts.zhEn("A/74/9", DAY, "第二。", "Second.", "第三。", "Third."));
    read(memory, FOREIGN);
  }

  private void assertComesBack(
      Memory memory,
      List<Language> languages,
      SegmentType type,
      LanguageCodes codes,
      UnitFilter filter)
      throws Exception {
    String first = export(memory, languages, type, codes, filter);
    try (Memory empty = open()) {
      ImportReport report = read(empty, first);
      assertThat(report.examples()).isEmpty();
      assertThat(export(empty, languages, type, codes, filter))
          .as("%s %s %s", languages, type, codes)
          .isEqualTo(first);
    }
  }

  private Memory open() {
    return Database.open(folder.resolve("memory" + opened++)).memory();
  }

  private ImportReport read(Memory memory, String tmx) throws Exception {
    return TmxReader.read(
        Files.writeString(folder.resolve("file" + opened++ + ".tmx"), tmx), memory::add);
  }

  private static String export(
      Memory memory,
      List<Language> languages,
      SegmentType type,
      LanguageCodes codes,
      UnitFilter filter)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TmxExport(languages, type, codes, OptionalInt.empty(), "0").write(memory, filter, out);
    return out.toString(UTF_8);
  }
}
