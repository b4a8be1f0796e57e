package dev.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stele.align.Alignment;
import dev.stele.align.Bead;
import dev.stele.align.SentenceAligner;
import dev.stele.align.TextPair;
import dev.stele.document.Language;
import dev.stele.ingest.IngestException;
import dev.stele.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the aligner reaches on sets that lie outside the project; a fall below is a regression. The
 * whole table: {@code stele evaluate --sets}.
 */
class SharedSetsTest {
  private static final Path SETS = Path.of("../shared/data/sentences");

  @BeforeAll
  static void skipWithoutGold() {
    assumeTrue(Files.isDirectory(SETS), "skipped: ../shared with the gold sets is not there");
  }

  @ParameterizedTest
  @CsvSource({
    "mag, en-zh, 0.984",
    "un-dev, zh-en, 0.994",
    "un-dev-hard, zh-en, 0.990",
    "mac-dev, zh-en, 0.875",
    "ntrex-dev-zh-es, zh-es, 0.98"
  })
  void sentences_are_aligned_right_and_confidence_means_something(
      String name, String languages, double least) throws IOException, IngestException {
    GoldSet set = GoldSet.readAll(List.of(SETS.resolve(name))).get(0);

    SetScore score = SetScore.of(set, new Aligners(Settings.defaults()));

    assertThat(score.languages()).isEqualTo(languages);
    assertThat(score.measures().pooled().f1()).isGreaterThan(least);
    assertThat(score.measures().reliability().calibrationError()).isLessThan(0.05);
    assertThat(score.measures().reliability().confident().shareRight()).isGreaterThan(0.94);
  }

  @Test
  void texts_paired_at_random_are_not_trusted() throws IOException, IngestException {
    List<TextPair> texts =
        SentenceSet.read(SETS.resolve("un-dev"), Optional.empty(), Optional.empty()).texts();
    SentenceAligner aligner =
        SentenceAligner.of(Language.CHINESE, Language.ENGLISH, Lexicon.seed());
    for (int k = 0; k + 1 < texts.size(); k += 6) {
      TextPair right = texts.get(k);
      List<String> wrong = texts.get(k + 1).target();

      assertThat(confidence(aligner.align(right.source(), right.target()))).isGreaterThan(0.9);
      assertThat(confidence(aligner.align(right.source(), wrong))).isLessThan(0.2);
    }
  }

  private static double confidence(Alignment alignment) {
    return alignment.beads().stream().mapToDouble(Bead::confidence).average().orElse(0);
  }
}
