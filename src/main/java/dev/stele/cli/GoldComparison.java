package dev.stele.cli;

import dev.stele.align.Agreement;
import dev.stele.align.Bead;
import dev.stele.exchange.GoldTable;
import dev.stele.exchange.GoldTable.GoldBead;
import dev.stele.memory.Bitext;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares the beads of a bitext with a reviewed alignment, by their texts: a bead is right when
 * both its texts are those of a reviewed bead. Beads with an empty side do not count.
 */
final class GoldComparison {
  private static final Pattern WHITE_SPACE_OR_MARK =
      Pattern.compile("[\\s\\u00b9\\u00b2\\u00b3\\u2070-\\u2079*]+");

  /** The texts of a bead with both sides, as they are compared. */
  private record Texts(String source, String target) {
    static Texts of(String source, String target) {
      return new Texts(fold(source), fold(target));
    }

    /** Unicode NFKC; white space and note marks are left out. */
    private static String fold(String text) {
      String unmarked = WHITE_SPACE_OR_MARK.matcher(text).replaceAll("");
      String composed = Normalizer.normalize(unmarked, Normalizer.Form.NFKC);
      return WHITE_SPACE_OR_MARK.matcher(composed).replaceAll("");
    }
  }

  private GoldComparison() {}

  static Agreement of(Bitext bitext, GoldTable gold) {
    List<Texts> made =
        bitext.alignment().beads().stream()
            .filter(Bead::isPair)
            .map(bead -> Texts.of(bitext.sourceText(bead), bitext.targetText(bead)))
            .toList();
    List<Texts> right =
        gold.beads().stream()
            .filter(GoldBead::isPair)
            .map(bead -> Texts.of(bead.source(), bead.target()))
            .toList();
    return Agreement.of(made, right);
  }
}
