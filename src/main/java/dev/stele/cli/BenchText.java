package dev.stele.cli;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Step;
import dev.stele.exchange.GoldTable;
import dev.stele.exchange.GoldTable.GoldBead;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Chinese and English text of any length for measuring: pairs of the sample documents, drawn so
 * that the more frequent ones come again and again (Zipf), each with a number of its own so that no
 * two are the same. The same seed gives the same text.
 */
final class BenchText {
  private static final long SEED = 20_260_101L;
  private static final double ZIPF = 0.8;
  private static final Language SOURCE = Language.CHINESE;
  private static final Language TARGET = Language.ENGLISH;

  private final List<GoldBead> beads = new ArrayList<>();
  private final double[] cumulated;
  private final SplittableRandom random = new SplittableRandom(SEED);

  BenchText(Path samples) throws IOException {
    for (Path table : SampleDocuments.goldTables(samples)) {
      if (table.getFileName().toString().equals("gold.zh-en.tsv")) {
        GoldTable.read(table).beads().stream().filter(GoldBead::isPair).forEach(beads::add);
      }
    }
    if (beads.isEmpty()) {
      throw new IOException(samples + ": no gold.zh-en.tsv to make text from");
    }
    cumulated = new double[beads.size()];
    double sum = 0;
    for (int i = 0; i < cumulated.length; i++) {
      sum += Math.pow(i + 1, -ZIPF);
      cumulated[i] = sum;
    }
  }

  /** The next unit. */
  TranslationUnit next(int number) {
    GoldBead bead = beads.get(draw());
    String symbol = "A/" + (60 + number / 10_000 % 30) + "/" + (number / 100 % 1_000 + 1);
    ParagraphPath path =
        ParagraphPath.of(new Step.Numbered(Step.Scheme.PARAGRAPH, number % 100 + 1));
    Tuv source = tuv(SOURCE, bead.source() + " (" + number + ")", path);
    Tuv target = tuv(TARGET, bead.target() + " (" + number + ")", path);
    return new TranslationUnit(
        UnitId.ofTexts(symbol, source, target),
        source,
        target,
        new Provenance(
            Optional.empty(),
            Optional.of(new DocumentSymbol(symbol)),
            Optional.of(LocalDate.of(2005 + number / 10_000 % 20, 1, 1)),
            bead.original()),
        Status.AUTO,
        0.9);
  }

  private static Tuv tuv(Language language, String text, ParagraphPath path) {
    return new Tuv(language, text, 1, path, Optional.empty(), Optional.empty());
  }

  private int draw() {
    double at = random.nextDouble() * cumulated[cumulated.length - 1];
    int index = Arrays.binarySearch(cumulated, at);
    return index < 0 ? -index - 1 : index;
  }
}
