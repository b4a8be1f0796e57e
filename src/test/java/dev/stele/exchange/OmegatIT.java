package dev.stele.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.memory.Memory;
import dev.stele.memory.Texts;
import dev.stele.memory.UnitFilter;
import dev.stele.store.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * OmegaT translates with our memory, and its schema accepts our files. It ends with status 0
 * whatever happens, so its output and its log are read.
 */
class OmegatIT {
  private static final Path XMLLINT = Path.of("/usr/bin/xmllint");

  @TempDir private Path folder;
  private Memory memory;

  @AfterEach
  void closeMemory() {
    if (memory != null) {
      memory.close();
    }
  }

  @BeforeEach
  void needsOmegat() {
    OmegatProject.assumeOmegat();
  }

  @ParameterizedTest
  @CsvSource({
    "zh, en, ZH-CN, EN-US",
    "en, zh, EN-US, ZH-CN",
    "zh, en, ZH, EN",
    "en, zh, EN, ZH",
  })
  void a_text_is_translated_with_an_export_in_tm_auto(
      String source, String target, String sourceCode, String targetCode) throws Exception {
    String chinese = "港口应当开放。\n\n船舶缴纳费用。\n";
    String english = "Harbours shall be open.\n\nShips pay dues.\n";
    OmegatProject project =
        OmegatProject.create(
            folder.resolve("project"), sourceCode, targetCode, /* bySentence= */ true);
    Files.writeString(
        project.resolve("source/a.txt"), source.equals("zh") ? chinese : english, UTF_8);
    export(
        project.resolve("tm/auto/stele.tmx"),
        List.of(new Language(source), new Language(target)),
        sourceCode.contains("-") ? LanguageCodes.REGIONAL : LanguageCodes.BARE);

    ClientProgram.Result result = project.translate();

    assertThat(result.output()).contains("TMXR_INFO_READING_COMPLETE");
    assertThat(result.output()).doesNotContain("TF_TM_LOAD_ERROR", "TMXR_ERROR", "Exception");
    assertThat(Files.readString(project.resolve("target/a.txt"), UTF_8))
        .isEqualToNormalizingNewlines(source.equals("zh") ? english : chinese);
  }

  @Test
  void the_schema_and_the_document_type_of_tmx_accept_every_kind_of_export() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(XMLLINT), "skipped: xmllint is not installed (Debian: libxml2-utils)");
    Path schemas = Files.createDirectories(folder.resolve("schemas"));
    for (String name : List.of("tmx14.xsd", "tmx14.dtd", "xml.xsd")) {
      unpack("schemas/" + name, schemas.resolve(name));
    }
    for (LanguageCodes codes : LanguageCodes.values()) {
      for (List<Language> languages :
          List.of(
              List.of(Language.CHINESE, Language.ENGLISH),
              List.of(Language.ENGLISH, Language.CHINESE),
              List.of(Language.CHINESE, Language.ENGLISH, Language.SPANISH))) {
        Path file = folder.resolve("export.tmx");
        export(file, languages, codes);
        for (List<String> check :
            List.of(
                List.of("--schema", schemas.resolve("tmx14.xsd").toString()),
                List.of("--dtdvalid", schemas.resolve("tmx14.dtd").toString()))) {
          ClientProgram.Result result =
              ClientProgram.run(
                  folder,
                  List.of(
                      XMLLINT.toString(),
                      "--noout",
                      "--nonet",
                      check.get(0),
                      check.get(1),
                      file.toString()));
          assertThat(result.exit()).as(result.output()).isZero();
        }
      }
    }
  }

  private void export(Path file, List<Language> languages, LanguageCodes codes) throws Exception {
    if (memory == null) {
      memory = Database.open(folder.resolve("memory")).memory();
      memory.put(
          Texts.zhEn(
              "A/75/2",
              LocalDate.of(2020, 5, 4),
              "港口应当开放。",
              "Harbours shall be open.",
              "船舶缴纳费用。",
              "Ships pay dues."));
      Path foreign = Files.writeString(folder.resolve("foreign.tmx"), TmxRoundTripTest.FOREIGN);
      TmxReader.read(foreign, memory::add);
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      new TmxExport(languages, SegmentType.SENTENCE, codes, OptionalInt.empty(), "0")
          .write(memory, UnitFilter.ALL, out);
    }
  }

  private static void unpack(String name, Path target) throws IOException {
    try (ZipFile jar = new ZipFile(OmegatProject.OMEGAT.toFile())) {
      ZipEntry entry = jar.getEntry(name);
      try (InputStream in = jar.getInputStream(entry)) {
        Files.copy(in, target);
      }
    }
  }
}
