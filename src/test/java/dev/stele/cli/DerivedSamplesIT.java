package dev.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.exchange.GoldTable;
import dev.stele.ingest.BitextRequest;
import dev.stele.ingest.Progress;
import dev.stele.ingest.SourceFile;
import dev.stele.memory.Bitext;
import dev.stele.memory.JoinedBitexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** English and Spanish of the sample documents, paired through Chinese, against their gold. */
class DerivedSamplesIT {
  private static Stages stages;

  @BeforeAll
  static void open() {
    stages = new Stages(Settings.defaults());
  }

  @AfterAll
  static void close() {
    stages.close();
  }

  @ParameterizedTest
  @CsvSource({
    "A_99_501, docx, 0.90",
    "A_RES_99_17, html, 0.99",
    "STELE_CONF.2026_WP.3, txt, 0.97",
  })
  void a_derived_pair_is_nearly_as_good_as_those_that_it_is_made_of(
      String name, String extension, double least) throws Exception {
    Path folder = Path.of("alignments", name);
    List<Bitext> throughChinese =
        List.of(
            bitext(folder, name, extension, Language.ENGLISH),
            bitext(folder, name, extension, Language.SPANISH));
    Bitext derived =
        JoinedBitexts.through(Language.CHINESE, throughChinese)
            .orElseThrow()
            .derived(Language.ENGLISH);
    GoldTable gold = GoldTable.read(folder.resolve("gold.en-es.tsv"));
    assertThat(GoldComparison.of(derived, gold).f1()).isGreaterThan(least);
  }

  private static Bitext bitext(Path folder, String name, String extension, Language target)
      throws Exception {
    return stages
        .maker()
        .make(
            new BitextRequest(
                file(folder, name, extension, Language.CHINESE),
                file(folder, name, extension, target),
                Optional.empty()),
            Progress.SILENT);
  }

  private static SourceFile file(Path folder, String name, String extension, Language language) {
    return SourceFile.of(
        folder.resolve("%s-%s.%s".formatted(name, language, extension)), Optional.of(language));
  }
}
