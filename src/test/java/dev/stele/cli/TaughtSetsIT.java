package dev.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stele.ingest.IngestException;
import dev.stele.lexicon.Lexicon;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the aligner gains where the memory has taken in pairs of sentences of the same kind. */
class TaughtSetsIT {
  private static final Path SETS = Path.of("../shared/data/sentences");

  /** Two figures that differ by less are the same as printed. */
  private static final double PRINTED = 0.0005;

  @TempDir private static Path folder;
  private static DataFolder data;

  @BeforeAll
  static void take_in_pairs_of_sentences() {
    assumeTrue(Files.isDirectory(SETS), "skipped: ../shared with the gold sets is not there");
    StringWriter told = new StringWriter();
    int status =
        Main.commandLine()
            .setOut(new PrintWriter(told))
            .setErr(new PrintWriter(told))
            .execute(
                "ingest",
                "--lines",
                "--data",
                folder.resolve("data").toString(),
                SETS.resolve("un-lexicon/train.zh").toString(),
                SETS.resolve("un-lexicon/train.en").toString());
    assertThat(status).as(told.toString()).isZero();
    data = DataFolder.openExisting(folder.resolve("data"));
  }

  @AfterAll
  static void close() {
    if (data != null) {
      data.close();
    }
  }

  @Test
  void texts_with_omissions_are_aligned_better() throws IOException, IngestException {
    Measures seed = measured("un-dev-hard", Lexicon::seed);
    Measures taught = measured("un-dev-hard", data.lexicon()::lexicon);

    assertThat(taught.pooled().f1()).isGreaterThan(seed.pooled().f1());
    assertThat(taught.alone().f1()).isGreaterThan(seed.alone().f1() + 0.003);
  }

  @Test
  void no_other_text_is_aligned_worse() throws IOException, IngestException {
    for (String set : List.of("un-dev", "mag", "mac-dev")) {
      assertThat(measured(set, data.lexicon()::lexicon).pooled().f1())
          .as(set)
          .isGreaterThan(measured(set, Lexicon::seed).pooled().f1() - PRINTED);
    }
  }

  private static Measures measured(String set, Supplier<Lexicon> lexicon)
      throws IOException, IngestException {
    try (Aligners aligners = new Aligners(Settings.defaults(), lexicon)) {
      return SetScore.of(GoldSet.readAll(List.of(SETS.resolve(set))).get(0), aligners).measures();
    }
  }
}
