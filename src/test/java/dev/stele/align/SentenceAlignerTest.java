package dev.stele.align;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.exchange.BeadLines;
import dev.stele.lexicon.Lexicon;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SentenceAlignerTest {
  private static final Lexicon LEXICON =
      Lexicon.of(
          List.of(
              entry("渔船", "fishing boat", "barco pesquero"),
              entry("港口", "port | harbour", "puerto"),
              entry("秘书处", "secretariat", "secretaría"),
              entry("报告", "report", "informe"),
              entry("星期", "week", "semana"),
              entry("损失", "loss | damage", "pérdida"),
              entry("灯塔", "lighthouse", "faro")));

  private static Lexicon.Entry entry(String zh, String en, String es) {
    return new Lexicon.Entry(
        Map.of(
            Language.CHINESE,
            List.of(zh),
            Language.ENGLISH,
            List.of(en.split(" \\| ")),
            Language.SPANISH,
            List.of(es)));
  }

  private static List<String> beads(Alignment alignment) {
    return BeadLines.of(alignment).stream().map(BeadLines.Line::toString).toList();
  }

  private final SentenceAligner zhEn =
      SentenceAligner.of(Language.CHINESE, Language.ENGLISH, LEXICON);

  @Test
  void a_sentence_that_became_two_is_one_bead() {
    Alignment alignment =
        zhEn.align(
            List.of("港口有7座灯塔。", "秘书处收到了报告，下个星期将估计渔船的损失。", "共有12人到场。"),
            List.of(
                "The port has seven lighthouses.",
                "The secretariat received the report.",
                "Next week it will estimate the loss of fishing boats.",
                "Twelve people were present."));

    assertThat(beads(alignment)).containsExactly("[0]:[0]", "[1]:[1, 2]", "[2]:[3]");
  }

  @Test
  void a_sentence_without_counterpart_stays_alone() {
    Alignment alignment =
        zhEn.align(
            List.of("港口有7座灯塔。", "秘书处收到了报告。", "渔船的损失为250万元。"),
            List.of(
                "The port has seven lighthouses.",
                "Nobody remembers who painted their doors in such a bright shade of green.",
                "The secretariat received the report.",
                "The loss of fishing boats came to 2.5 million yuan."));

    assertThat(beads(alignment)).containsExactly("[0]:[0]", "[]:[1]", "[1]:[2]", "[2]:[3]");
  }

  @Test
  void a_pair_without_lexicon_goes_by_numbers_and_length() {
    Alignment alignment =
        SentenceAligner.of(Language.FRENCH, Language.RUSSIAN, Lexicon.empty())
            .align(
                List.of("Il y a 14 bateaux.", "Le port a été fermé en 1987 (voir A/12/3).", "Fin."),
                List.of(
                    "Имеется 14 лодок.", "Порт был закрыт в 1987 году (см. A/12/3).", "Конец."));

    assertThat(beads(alignment)).containsExactly("[0]:[0]", "[1]:[1]", "[2]:[2]");
  }

  @Test
  void nothing_aligned_with_something_is_only_gaps() {
    assertThat(beads(zhEn.align(List.of(), List.of("One.", "Two."))))
        .containsExactly("[]:[0]", "[]:[1]");
    assertThat(beads(zhEn.align(List.of("一。"), List.of()))).containsExactly("[0]:[]");
    assertThat(beads(zhEn.align(List.of(), List.of()))).isEmpty();
  }

  /** The constructor of {@link Alignment} checks that every segment stands in exactly one bead. */
  @Property(tries = 60)
  void any_texts_are_partitioned_in_order(
      @ForAll @Size(max = 12) List<@StringLength(max = 30) String> source,
      @ForAll @Size(max = 12) List<@StringLength(max = 30) String> target) {
    Alignment alignment = zhEn.align(source, target);

    int last = 0;
    for (Bead bead : alignment.beads()) {
      assertThat(bead.target().start())
          .isEqualTo(bead.target().isEmpty() ? bead.target().start() : last);
      last = Math.max(last, bead.target().end());
    }
  }
}
