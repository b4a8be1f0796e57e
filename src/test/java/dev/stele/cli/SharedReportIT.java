package dev.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.exchange.GoldTable;
import dev.stele.exchange.GoldTable.GoldBead;
import dev.stele.ingest.BitextRequest;
import dev.stele.ingest.Progress;
import dev.stele.ingest.SourceFile;
import dev.stele.memory.Bitext;
import dev.stele.memory.TranslationUnit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of a real report of the United Nations, from its files to its units. */
class SharedReportIT {
  private static final Path REPORT = Path.of("../shared/data/un/A_75_119");
  private static Stages stages;

  @BeforeAll
  static void open() {
    Assumptions.assumeTrue(Files.isDirectory(REPORT), "skipped: " + REPORT + " is not there");
    stages = new Stages(Settings.defaults());
  }

  @AfterAll
  static void close() {
    if (stages != null) {
      stages.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh.txt, en.txt, en",
    "zh.txt, es.txt, es",
    "zh.txt, es-reordered.txt, es",
    "A_75_119-zh.pdf, A_75_119-en.pdf, en",
    "A_75_119-zh.pdf, A_75_119-es.pdf, es",
    "A_75_119-zh-footnotes.pdf, A_75_119-es-hyph.pdf, es",
    "A_75_119-zh.docx, A_75_119-en.docx, en",
    "A_75_119-zh.docx, A_75_119-es.docx, es",
    "A_75_119-zh.docx, A_75_119-es-hyph.pdf, es"
  })
  void nearly_every_bead_is_that_of_the_gold_from_whatever_format(
      String source, String target, String language) throws Exception {
    GoldTable gold = GoldTable.read(REPORT.resolve("gold.zh-" + language + ".tsv"));
    assertThat(GoldComparison.of(bitext(source, target), gold).f1()).isGreaterThan(0.96);
  }

  @ParameterizedTest
  @CsvSource({"zh.txt, en.txt, en", "A_75_119-zh.docx, A_75_119-es.docx, es"})
  void every_section_has_its_original_language(String source, String target, String language)
      throws Exception {
    Map<String, Language> originals = new HashMap<>();
    for (GoldBead bead : GoldTable.read(REPORT.resolve("gold.zh-" + language + ".tsv")).beads()) {
      bead.original().ifPresent(original -> originals.put(squeezed(bead.source()), original));
    }
    int checked = 0;
    for (TranslationUnit unit : bitext(source, target).units()) {
      Language wanted = originals.get(squeezed(unit.source().text()));
      if (wanted != null) {
        assertThat(unit.provenance().original()).as(unit.source().text()).contains(wanted);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  @Test
  void a_unit_of_a_reply_is_cited_with_the_government() throws Exception {
    assertThat(bitext("zh.txt", "en.txt").units())
        .filteredOn(unit -> unit.source().text().startsWith("古巴认为"))
        .isNotEmpty()
        .allSatisfy(
            unit -> assertThat(unit.citation().orElse("")).startsWith("A/75/119, sect. II, Cuba"));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static Bitext bitext(String source, String target) throws Exception {
    return stages
        .maker()
        .make(
            new BitextRequest(
                SourceFile.of(REPORT.resolve(source), Optional.empty()),
                SourceFile.of(REPORT.resolve(target), Optional.empty()),
                Optional.empty()),
            Progress.SILENT);
  }
}
