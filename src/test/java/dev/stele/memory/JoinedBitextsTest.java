package dev.stele.memory;

import static dev.stele.document.Language.CHINESE;
import static dev.stele.document.Language.ENGLISH;
import static dev.stele.document.Language.SPANISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stele.document.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoinedBitextsTest {
  private static final LocalDate MAY_2020 = LocalDate.of(2020, 5, 4);
  private static final Bitext ZH_EN =
      Texts.zhEn("A/75/1", MAY_2020, "甲", "One.", "乙", "Two.", "丙", "", "", "Four.", "甲", "One.");
  private static final Bitext ZH_ES =
      bitext(CHINESE, SPANISH, "甲", "Uno.", "乙", "Dos.", "丙", "Tres.", "甲", "Uno.");
  private static final Bitext ES_ZH =
      bitext(SPANISH, CHINESE, "Uno.", "甲", "Dos.", "乙", "Tres.", "丙", "Uno.", "甲");

  @Test
  void a_pair_follows_from_two_that_share_a_version_and_says_through_which() {
    Bitext derived = joined(ZH_EN, ZH_ES).derived(ENGLISH);
    assertThat(derived.languages()).hasToString("en-es");
    assertThat(derived.derivedThrough()).contains(CHINESE);
    assertThat(derived.units())
        .extracting(u -> u.source().text() + " " + u.target().text())
        .containsExactly("One. Uno.", "Two. Dos.", "One. Uno.");
    assertThat(derived.units())
        .allSatisfy(
            unit -> {
              assertThat(unit.provenance().derivedThrough()).contains(CHINESE);
              assertThat(unit.confidence()).isCloseTo(0.75 * 0.75, within(1e-9));
              assertThat(unit.citation()).isPresent();
            });
    GapReport report = GapReport.of(derived);
    assertThat(report.sourceGaps()).extracting(GapReport.Gap::text).containsExactly("Four.");
    assertThat(report.targetGaps()).extracting(GapReport.Gap::text).containsExactly("Tres.");
  }

  @Test
  void the_other_way_round_and_from_turned_bitexts_it_is_the_same_pair() {
    Bitext derived = joined(ZH_EN, ZH_ES).derived(ENGLISH);
    Bitext turned = joined(ES_ZH, ZH_EN).derived(SPANISH);
    assertThat(turned.languages()).hasToString("es-en");
    assertThat(turned.id()).isEqualTo(derived.id());
    assertThat(turned.units().stream().map(u -> u.target().text()))
        .containsExactlyElementsOf(derived.units().stream().map(u -> u.source().text()).toList());
  }

  @Test
  void bitexts_of_different_versions_cannot_be_joined() {
    Bitext edited = bitext(CHINESE, SPANISH, "甲", "Uno.", "乙丙", "Dos.");
    assertThat(JoinedBitexts.through(CHINESE, List.of(ZH_EN, edited))).isEmpty();
    assertThatThrownBy(() -> JoinedBitexts.through(ENGLISH, List.of(ZH_EN, ZH_ES)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it has no en");
  }

  @Test
  void joined_units_have_a_text_in_every_language_and_names_of_their_own() {
    List<JoinedUnit> units = joined(ZH_EN, ES_ZH).units(Map.of());
    assertThat(units)
        .extracting(u -> u.texts().stream().map(Tuv::text).toList())
        .containsExactly(
            List.of("甲", "One.", "Uno."),
            List.of("乙", "Two.", "Dos."),
            List.of("甲", "One.", "Uno."));
    assertThat(units).extracting(JoinedUnit::id).doesNotHaveDuplicates();
    JoinedUnit first = units.get(0);
    assertThat(first.text(new Language("es-MX")).map(Tuv::text)).contains("Uno.");
    assertThat(first.provenance().derivedThrough()).contains(CHINESE);
    assertThat(first.provenance().symbol()).hasToString("Optional[A/75/1]");
    assertThat(first.provenance().original()).contains(SPANISH);
    assertThat(first.texts().get(0).next()).contains("乙");
  }

  @Test
  void a_joined_unit_is_confirmed_where_all_its_parts_are_and_rejected_where_one_is() {
    List<TranslationUnit> english = ZH_EN.units();
    List<TranslationUnit> spanish = ES_ZH.units();
    Map<UnitId, Status> review =
        Map.of(
            english.get(0).id(), Status.CONFIRMED,
            spanish.get(0).id(), Status.CONFIRMED,
            english.get(1).id(), Status.CONFIRMED,
            spanish.get(3).id(), Status.REJECTED);
    assertThat(joined(ZH_EN, ES_ZH).units(review))
        .extracting(JoinedUnit::status)
        .containsExactly(Status.CONFIRMED, Status.AUTO, Status.REJECTED);
  }

  private static JoinedBitexts joined(Bitext... bitexts) {
    Optional<JoinedBitexts> joined = JoinedBitexts.through(CHINESE, List.of(bitexts));
    assertThat(joined).isPresent();
    return joined.get();
  }

  private static Bitext bitext(Language source, Language target, String... lines) {
    return Texts.bitext(source, target, "A/75/1", MAY_2020, lines);
  }
}
