package dev.stele.ingest;

import static dev.stele.document.Language.CHINESE;
import static dev.stele.document.Language.ENGLISH;
import static dev.stele.document.Language.FRENCH;
import static dev.stele.document.Language.SPANISH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.align.Alignment;
import dev.stele.align.Bead;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.memory.Bitext;
import dev.stele.memory.JoinedUnit;
import dev.stele.memory.Memory;
import dev.stele.memory.Memory.Outcome;
import dev.stele.memory.MultilingualUnits;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.SymbolFilter;
import dev.stele.memory.Texts;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.YearRange;
import dev.stele.store.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivedPairsTest {
  private static final LocalDate MAY_2020 = LocalDate.of(2020, 5, 4);
  private static final Bitext ZH_EN =
      bitext(CHINESE, ENGLISH, "港口应当开放。", "Harbours shall be open.", "船舶缴纳费用。", "Ships pay dues.");
  private static final Bitext ZH_ES =
      bitext(
          CHINESE,
          SPANISH,
          "港口应当开放。",
          "Los puertos estarán abiertos.",
          "船舶缴纳费用。",
          "Los buques pagan.");
  private static final Bitext EN_ES =
      bitext(
          ENGLISH,
          SPANISH,
          "Harbours shall be open.",
          "Los puertos estarán abiertos.",
          "Ships pay dues.",
          "Los buques pagan.");

  @TempDir private Path folder;
  private Memory memory;
  private DerivedPairs pairs;

  @BeforeEach
  void open() {
    memory = Database.open(folder).memory();
    pairs = new DerivedPairs(memory);
  }

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void a_third_version_brings_the_pair_of_the_two_others() {
    assertThat(pairs.put(List.of(ZH_EN)).derived()).isEmpty();
    DerivedPairs.Stored stored = pairs.put(List.of(ZH_ES));
    assertThat(stored.outcomes()).containsExactly(Outcome.ADDED);
    assertThat(stored.derived()).hasSize(1);
    assertThat(stored()).containsExactly("en-es through zh", "zh-en", "zh-es");
    assertThat(pairs.put(List.of(ZH_ES)))
        .isEqualTo(new DerivedPairs.Stored(List.of(Outcome.UNCHANGED), List.of()));
  }

  @Test
  void a_pair_that_was_aligned_stays_and_takes_the_place_of_a_derived_one() {
    pairs.put(List.of(ZH_EN, ZH_ES));
    assertThat(pairs.put(List.of(EN_ES)).outcomes()).containsExactly(Outcome.ADDED);
    assertThat(stored()).containsExactly("en-es", "zh-en", "zh-es");
    assertThat(pairs.put(List.of(surer(ZH_ES))).derived()).isEmpty();
    assertThat(stored()).containsExactly("en-es", "zh-en", "zh-es");
  }

  @Test
  void what_is_put_together_is_not_derived_in_between() {
    assertThat(pairs.put(List.of(ZH_EN, EN_ES, ZH_ES)).derived()).isEmpty();
    assertThat(stored()).containsExactly("en-es", "zh-en", "zh-es");
  }

  @Test
  void a_derived_pair_changes_with_those_that_it_is_made_of() {
    pairs.put(List.of(ZH_EN, ZH_ES));
    DerivedPairs.Stored stored = pairs.put(List.of(surer(ZH_ES)));
    assertThat(stored.outcomes()).containsExactly(Outcome.REPLACED);
    assertThat(stored.derived()).hasSize(1);
    assertThat(units(ENGLISH, SPANISH)).extracting(TranslationUnit::confidence).containsOnly(0.9);
  }

  @Test
  void a_derived_pair_goes_when_the_shared_version_is_no_longer_the_same() {
    pairs.put(List.of(ZH_EN, ZH_ES));
    pairs.put(List.of(bitext(CHINESE, SPANISH, "港口应当关闭。", "Los puertos estarán cerrados.")));
    assertThat(stored()).containsExactly("zh-en", "zh-es");
    assertThat(units(ENGLISH, SPANISH)).isEmpty();
  }

  @Test
  void a_derived_pair_goes_with_either_of_those_that_it_is_made_of() {
    pairs.put(List.of(ZH_EN, ZH_ES));
    assertThat(pairs.remove(ZH_EN.id())).isTrue();
    assertThat(stored()).containsExactly("zh-es");
    assertThat(pairs.remove(ZH_EN.id())).isFalse();
  }

  @Test
  void a_pair_that_is_removed_is_not_derived_in_its_place() {
    pairs.put(List.of(ZH_EN, ZH_ES, EN_ES));
    pairs.remove(EN_ES.id());
    assertThat(stored()).containsExactly("zh-en", "zh-es");
  }

  @Test
  void a_derived_pair_is_derived_through_the_surer_way_and_anew_when_that_goes() {
    Bitext frEn =
        bitext(FRENCH, ENGLISH, "Ports.", "Harbours shall be open.", "Navires.", "Ships pay dues.");
    Bitext frEs =
        bitext(
            FRENCH,
            SPANISH,
            "Ports.",
            "Los puertos estarán abiertos.",
            "Navires.",
            "Los buques pagan.");
    pairs.put(List.of(ZH_EN, ZH_ES, surer(frEn), surer(frEs)));
    assertThat(stored())
        .containsExactly(
            "en-es through fr", "fr-en", "fr-es", "zh-en", "zh-es", "zh-fr through en");
    pairs.remove(frEs.id());
    assertThat(stored())
        .containsExactly("en-es through zh", "fr-en", "zh-en", "zh-es", "zh-fr through en");
  }

  @Test
  void what_are_no_versions_of_each_other_lead_to_no_pair() {
    Bitext doubtful = withConfidence(ZH_ES, 0.1);
    pairs.put(List.of(ZH_EN, doubtful));
    assertThat(stored()).containsExactly("zh-en", "zh-es");
  }

  @Test
  void documents_without_a_symbol_are_left_alone() {
    Bitext unnamed =
        new Bitext(
            ZH_EN.source().withSymbol(Optional.empty()),
            ZH_EN.target().withSymbol(Optional.empty()),
            ZH_EN.sourceSegments(),
            ZH_EN.targetSegments(),
            ZH_EN.alignment());
    assertThat(pairs.put(List.of(unnamed)).derived()).isEmpty();
    assertThat(pairs.remove(unnamed.id())).isTrue();
  }

  @Test
  void units_of_three_languages_are_joined_and_filtered_like_others() {
    pairs.put(List.of(ZH_EN, ZH_ES));
    pairs.put(List.of(Texts.zhEn("A/75/9", MAY_2020, "甲", "One.")));
    TranslationUnit first = ZH_EN.units().get(0);
    assertThat(joined(UnitFilter.ALL)).containsExactly("港口应当开放。", "船舶缴纳费用。");
    assertThat(joined(filter("2020", 0.5))).hasSize(2);
    assertThat(joined(filter("2021", 0))).isEmpty();
    assertThat(joined(filter("2020", 0.95))).isEmpty();

    pairs.remove(ZH_EN.id());
    Provenance imported =
        new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    memory.add(List.of(Texts.with(Texts.with(first, imported), Status.REJECTED)));
    pairs.put(List.of(ZH_EN));
    assertThat(joined(UnitFilter.ALL)).containsExactly("船舶缴纳费用。");
  }

  private List<String> joined(UnitFilter filter) {
    List<JoinedUnit> units = new ArrayList<>();
    new MultilingualUnits(memory, List.of(ENGLISH, CHINESE, SPANISH)).read(filter, units::add);
    return units.stream().map(u -> u.text(CHINESE).orElseThrow().text()).toList();
  }

  private static UnitFilter filter(String years, double min) {
    return new UnitFilter(
        Optional.of(SymbolFilter.parse("A/75/*")),
        Optional.of(YearRange.parse(years)),
        Optional.of(SPANISH),
        Optional.of(Status.AUTO),
        min,
        Optional.empty(),
        Optional.empty());
  }

  private List<String> stored() {
    return memory.bitextsOf(new DocumentSymbol("A/75/1")).stream()
        .map(
            b ->
                b.source().language()
                    + "-"
                    + b.target().language()
                    + b.derivedThrough().map(l -> " through " + l).orElse(""))
        .sorted()
        .toList();
  }

  private List<TranslationUnit> units(Language source, Language target) {
    List<TranslationUnit> units = new ArrayList<>();
    memory.units(new LanguagePair(source, target), UnitFilter.ALL, units::add);
    return units;
  }

  private static Bitext surer(Bitext bitext) {
    return withConfidence(bitext, 1);
  }

  private static Bitext withConfidence(Bitext bitext, double confidence) {
    List<Bead> beads =
        bitext.alignment().beads().stream()
            .map(b -> new Bead(b.source(), b.target(), b.reason(), confidence))
            .toList();
    return new Bitext(
        bitext.source(),
        bitext.target(),
        bitext.sourceSegments(),
        bitext.targetSegments(),
        new Alignment(beads, bitext.sourceSegments().size(), bitext.targetSegments().size()));
  }

  private static Bitext bitext(Language source, Language target, String... lines) {
    return withConfidence(Texts.bitext(source, target, "A/75/1", MAY_2020, lines), 0.9);
  }
}
