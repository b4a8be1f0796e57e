package dev.stele.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.align.Alignment;
import dev.stele.align.Bead;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.memory.Memory.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Memory} does, whatever it stores things in. */
public abstract class MemoryContract {
  private static final LocalDate MAY_2020 = LocalDate.of(2020, 5, 4);
  private static final LanguagePair ZH_EN = LanguagePair.parse("zh-en");

  private static final Bitext HARBOURS =
      Texts.zhEn(
          "A/75/1001",
          MAY_2020,
          "港口应当开放。",
          "Harbours shall be open.",
          "船舶缴纳费用。",
          "Ships pay dues.",
          "",
          "This stands in English only.",
          "港口应当开放。",
          "Harbours shall be open.");

  private Memory memory;

  /** An empty memory; the contract closes it. */
  protected abstract Memory open();

  @BeforeEach
  final void start() {
    memory = open();
  }

  @AfterEach
  final void stop() {
    memory.close();
  }

  private List<TranslationUnit> units(String pair, UnitFilter filter) {
    List<TranslationUnit> units = new ArrayList<>();
    memory.units(LanguagePair.parse(pair), filter, units::add);
    return units;
  }

  private List<String> sources(String pair, UnitFilter filter) {
    return units(pair, filter).stream().map(u -> u.source().text()).toList();
  }

  @Test
  void an_empty_memory_has_nothing() {
    assertThat(memory.revision()).isZero();
    assertThat(memory.changes(0, 10)).isEmpty();
    assertThat(memory.bitexts(Optional.empty(), 0, 10)).isEqualTo(new Page<>(List.of(), 0));
    assertThat(memory.bitext(HARBOURS.id())).isEmpty();
    assertThat(memory.remove(HARBOURS.id())).isFalse();
    assertThat(units("zh-en", UnitFilter.ALL)).isEmpty();
  }

  @Test
  void a_bitext_comes_back_as_it_was_put() {
    assertThat(memory.put(HARBOURS)).isEqualTo(Outcome.ADDED);
    assertThat(memory.bitext(HARBOURS.id())).contains(HARBOURS);
  }

  @Test
  void its_units_come_back_in_the_order_of_the_text() {
    memory.put(HARBOURS);
    assertThat(units("zh-en", UnitFilter.ALL)).isEqualTo(HARBOURS.units());
  }

  @Test
  void units_come_with_the_asked_language_as_source_whichever_way_they_are_stored() {
    memory.put(HARBOURS);
    assertThat(units("en-zh", UnitFilter.ALL))
        .isEqualTo(HARBOURS.units().stream().map(u -> u.from(Language.ENGLISH)).toList());
    assertThat(units("en-es", UnitFilter.ALL)).isEmpty();
  }

  @Test
  void languages_match_by_their_primary_language() {
    memory.put(HARBOURS);
    memory.add(
        List.of(
            Texts.unit(new Language("zh-CN"), "码头", new Language("en-US"), "Pier"),
            Texts.unit(new Language("en-GB"), "Quay", Language.CHINESE, "岸壁")));
    List<TranslationUnit> all = units("zh-en", UnitFilter.ALL);
    assertThat(all).hasSize(5);
    for (String chinese : List.of("zh-CN", "zh-Hant-TW", "zh")) {
      List<TranslationUnit> units = new ArrayList<>();
      memory.units(
          new LanguagePair(new Language(chinese), new Language("en-US")),
          UnitFilter.ALL,
          units::add);
      assertThat(units).as(chinese).isEqualTo(all);
    }
  }

  @Test
  void the_same_bitext_again_changes_nothing() {
    memory.put(HARBOURS);
    long revision = memory.revision();
    assertThat(memory.put(HARBOURS)).isEqualTo(Outcome.UNCHANGED);
    assertThat(memory.revision()).isEqualTo(revision);
    assertThat(memory.bitexts(Optional.empty(), 0, 10).total()).isEqualTo(1);
  }

  @Test
  void a_file_of_another_name_with_the_same_content_changes_nothing() {
    memory.put(HARBOURS);
    DocumentVersion zh = HARBOURS.source();
    DocumentVersion renamed =
        new DocumentVersion(
            zh.symbol(),
            zh.language(),
            zh.date(),
            zh.title(),
            zh.originals(),
            "x.pdf",
            zh.digest());
    assertThat(memory.put(withSource(HARBOURS, renamed))).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void other_beads_over_the_same_texts_replace_the_bitext() {
    memory.put(HARBOURS);
    List<Bead> surer =
        HARBOURS.alignment().beads().stream()
            .map(b -> new Bead(b.source(), b.target(), Bead.Reason.LABEL, 1))
            .toList();
    Bitext bitext =
        new Bitext(
            HARBOURS.source(),
            HARBOURS.target(),
            HARBOURS.sourceSegments(),
            HARBOURS.targetSegments(),
            new Alignment(surer, 3, 4));
    assertThat(memory.put(bitext)).isEqualTo(Outcome.REPLACED);
    assertThat(memory.bitext(bitext.id())).contains(bitext);
    assertThat(units("zh-en", UnitFilter.ALL)).isEqualTo(bitext.units());
  }

  @Test
  void a_new_version_replaces_the_bitext_and_leaves_the_units_that_stayed_the_same() {
    memory.put(Texts.zhEn("A/75/1001", MAY_2020, "甲", "One.", "乙", "Two.", "丙", "Three."));
    long before = memory.revision();
    Bitext edited =
        Texts.zhEn("A/75/1001", MAY_2020, "甲", "One.", "乙", "Two.", "丙", "Number three.");
    assertThat(memory.put(edited)).isEqualTo(Outcome.REPLACED);

    List<String> changes = new ArrayList<>();
    for (Change change : memory.changes(before, 100)) {
      changes.add(
          change instanceof Change.Put put ? "put " + put.unit().target().text() : "removed");
    }
    assertThat(changes).containsExactly("removed", "put Two.", "put Number three.");
    assertThat(units("zh-en", UnitFilter.ALL)).isEqualTo(edited.units());
    assertThat(memory.bitexts(Optional.empty(), 0, 10).total()).isEqualTo(1);
  }

  @Test
  void a_paragraph_more_at_the_start_moves_units_and_keeps_their_names() {
    Bitext old = Texts.zhEn("A/75/1001", MAY_2020, "", "Lost.", "乙", "Two.", "丙", "Three.");
    Bitext edited = Texts.zhEn("A/75/1001", MAY_2020, "甲", "One.", "乙", "Two.", "丙", "Three.");
    memory.put(old);
    memory.put(edited);
    assertThat(units("zh-en", UnitFilter.ALL)).isEqualTo(edited.units());
    assertThat(edited.units().subList(1, 3).stream().map(TranslationUnit::id))
        .isEqualTo(old.units().stream().map(TranslationUnit::id).toList());
  }

  @Test
  void what_review_found_of_a_unit_is_kept_when_the_unit_comes_again() {
    TranslationUnit first = HARBOURS.units().get(0);
    Provenance imported =
        new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    memory.add(List.of(Texts.with(Texts.with(first, imported), Status.CONFIRMED)));
    memory.put(HARBOURS);
    List<TranslationUnit> units = units("zh-en", UnitFilter.ALL);
    assertThat(units.get(0)).isEqualTo(Texts.with(first, Status.CONFIRMED));
    assertThat(units).hasSize(3);
  }

  @Test
  void a_removed_bitext_takes_its_units_along() {
    memory.put(HARBOURS);
    long before = memory.revision();
    assertThat(memory.remove(HARBOURS.id())).isTrue();
    assertThat(memory.bitext(HARBOURS.id())).isEmpty();
    assertThat(units("zh-en", UnitFilter.ALL)).isEmpty();
    assertThat(memory.changes(before, 10))
        .hasSize(3)
        .allSatisfy(change -> assertThat(change).isInstanceOf(Change.Removed.class));
  }

  @Test
  void a_unit_that_comes_again_after_its_removal_is_told_as_put_only() {
    memory.put(HARBOURS);
    memory.remove(HARBOURS.id());
    assertThat(memory.put(HARBOURS)).isEqualTo(Outcome.ADDED);
    assertThat(memory.changes(0, 10))
        .hasSize(3)
        .allSatisfy(change -> assertThat(change).isInstanceOf(Change.Put.class));
  }

  @Test
  void changes_told_in_small_portions_add_up_to_what_is_there() {
    memory.put(HARBOURS);
    memory.put(Texts.zhEn("A/75/1002", MAY_2020, "甲", "One.", "乙", "Two."));
    memory.put(Texts.zhEn("A/75/1002", MAY_2020, "乙", "Two.", "丙", "Three."));
    memory.remove(HARBOURS.id());

    Map<UnitId, TranslationUnit> followed = new LinkedHashMap<>();
    long revision = 0;
    List<Change> changes = memory.changes(revision, 2);
    while (!changes.isEmpty()) {
      for (Change change : changes) {
        assertThat(change.revision()).isGreaterThan(revision);
        revision = change.revision();
        if (change instanceof Change.Put put) {
          followed.put(put.id(), put.unit());
        } else {
          followed.remove(change.id());
        }
      }
      changes = memory.changes(revision, 2);
    }
    assertThat(revision).isEqualTo(memory.revision());
    assertThat(followed.values())
        .containsExactlyInAnyOrderElementsOf(units("zh-en", UnitFilter.ALL));
  }

  @Test
  void places_grow_in_the_order_of_the_text() {
    memory.put(HARBOURS);
    List<Long> places =
        memory.changes(0, 10).stream().map(change -> ((Change.Put) change).place()).toList();
    assertThat(places).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void imported_units_are_added_once() {
    TranslationUnit open = Texts.unit(Language.ENGLISH, "open", Language.SPANISH, "abierto");
    TranslationUnit shut = Texts.unit(Language.ENGLISH, "shut", Language.SPANISH, "cerrado");
    assertThat(memory.add(List.of(open, open))).isEqualTo(1);
    assertThat(memory.add(List.of(shut, Texts.with(open, Status.REJECTED)))).isEqualTo(1);
    assertThat(units("en-es", UnitFilter.ALL)).containsExactly(open, shut);
    assertThat(memory.add(List.of())).isZero();
  }

  @Test
  void a_unit_of_a_bitext_cannot_be_added_without_it() {
    assertThatThrownBy(() -> memory.add(HARBOURS.units()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(HARBOURS.id().value());
  }

  @Test
  void bitexts_are_listed_with_the_latest_first() {
    for (int i = 1; i <= 5; i++) {
      memory.put(Texts.zhEn("A/75/100" + i, MAY_2020, "甲", "One.", "", "More."));
    }
    memory.put(Texts.zhEn("S/2020/1", MAY_2020, "甲", "One."));
    Page<BitextSummary> page =
        memory.bitexts(Optional.of(SymbolFilter.parse("A/75/*")), /* offset= */ 1, /* limit= */ 2);
    assertThat(page.total()).isEqualTo(5);
    assertThat(page.items().stream().map(b -> b.source().reference()))
        .containsExactly("A/75/1004", "A/75/1003");
    BitextSummary summary = page.items().get(0);
    assertThat(summary.beads()).isEqualTo(2);
    assertThat(summary.units()).isEqualTo(1);
    assertThat(summary.confidence()).isEqualTo(0.75);
    assertThat(memory.bitexts(Optional.of(SymbolFilter.parse("S/2020/1")), 0, 10).total())
        .isEqualTo(1);
  }

  @Test
  void a_symbol_filter_takes_signs_that_mean_something_in_sql_for_themselves() {
    memory.put(Texts.zhEn("A/75/1", MAY_2020, "甲", "One."));
    assertThat(memory.bitexts(Optional.of(new SymbolFilter("A_75%", true)), 0, 10).total())
        .isZero();
  }

  @Test
  void units_are_handed_over_document_by_document_past_any_page() {
    List<String> expected = new ArrayList<>();
    for (int document = 1; document <= 3; document++) {
      String[] lines = new String[2 * 1_200];
      for (int i = 0; i < lines.length; i += 2) {
        lines[i] = "第" + document + "件第" + i + "句。";
        lines[i + 1] = "Sentence " + i + " of " + document + ".";
        expected.add(lines[i]);
      }
      memory.put(Texts.zhEn("A/75/" + document, MAY_2020, lines));
    }
    assertThat(sources("zh-en", UnitFilter.ALL)).isEqualTo(expected);
  }

  @Test
  void a_sink_may_use_the_memory() {
    memory.put(HARBOURS);
    List<Bitext> bitexts = new ArrayList<>();
    memory.units(
        ZH_EN,
        UnitFilter.ALL,
        unit -> {
          bitexts.add(memory.bitext(unit.provenance().bitext().orElseThrow()).orElseThrow());
          memory.put(Texts.zhEn("A/75/9", MAY_2020, "甲", "One."));
        });
    assertThat(bitexts).containsExactly(HARBOURS, HARBOURS, HARBOURS);
  }

  @Test
  void filters_hold_together() {
    memory.put(HARBOURS);
    Bitext older = Texts.zhEn("S/2019/7", LocalDate.of(2019, 12, 31), "甲", "One.");
    memory.put(older);
    TranslationUnit imported = Texts.unit(Language.ENGLISH, "Two.", Language.CHINESE, "乙");
    memory.add(
        List.of(
            imported,
            Texts.with(
                Texts.unit(Language.CHINESE, "丙", Language.ENGLISH, "Three."), Status.REJECTED),
            Texts.with(
                Texts.unit(new Language("zh-Hant"), "丁", Language.ENGLISH, "Four."),
                new Provenance(
                    Optional.empty(),
                    Optional.of(new DocumentSymbol("S/2021/1")),
                    Optional.of(LocalDate.of(2021, 1, 1)),
                    Optional.of(new Language("es-MX"))))));

    assertThat(sources("zh-en", UnitFilter.ALL))
        .containsExactly("乙", "港口应当开放。", "船舶缴纳费用。", "港口应当开放。", "甲", "丁");
    assertThat(sources("zh-en", filter("A/75/1001", "", "", "", 0, ""))).hasSize(3);
    assertThat(sources("zh-en", filter("S/*", "", "", "", 0, ""))).containsExactly("甲", "丁");
    assertThat(sources("zh-en", filter("", "2019", "", "", 0, ""))).containsExactly("甲");
    assertThat(sources("zh-en", filter("", "2019..2021", "", "", 0, ""))).hasSize(5);
    assertThat(sources("zh-en", filter("", "", "es", "", 0, ""))).hasSize(5);
    assertThat(sources("zh-en", filter("", "", "es-MX", "", 0, ""))).containsExactly("丁");
    assertThat(sources("zh-en", filter("", "", "", "rejected", 0, ""))).containsExactly("丙");
    assertThat(sources("zh-en", filter("", "", "", "confirmed", 0, ""))).isEmpty();
    assertThat(sources("zh-en", filter("", "", "", "", 0.9, ""))).containsExactly("乙", "丁");
    assertThat(sources("zh-en", filter("", "", "", "", 0, older.id().value())))
        .containsExactly("甲");
    assertThat(sources("zh-en", filter("S/*", "2021", "es", "auto", 1, ""))).containsExactly("丁");
  }

  private static UnitFilter filter(
      String symbol, String years, String original, String status, double min, String bitext) {
    return new UnitFilter(
        given(symbol).map(SymbolFilter::parse),
        given(years).map(YearRange::parse),
        given(original).map(Language::new),
        given(status).map(Status::parse),
        min,
        given(bitext).map(BitextId::new),
        Optional.empty());
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  @Test
  void a_derived_pair_comes_back_as_it_was_put_and_so_do_its_units() {
    Bitext derived = derived();
    assertThat(memory.put(derived)).isEqualTo(Outcome.ADDED);
    assertThat(memory.put(derived)).isEqualTo(Outcome.UNCHANGED);
    assertThat(memory.bitext(derived.id())).contains(derived);
    assertThat(units("en-es", UnitFilter.ALL)).isEqualTo(derived.units());
    assertThat(units("en-es", UnitFilter.ALL))
        .extracting(u -> u.provenance().derivedThrough())
        .containsOnly(Optional.of(Language.CHINESE));
    assertThat(memory.bitexts(Optional.empty(), 0, 10).items())
        .extracting(BitextSummary::derivedThrough)
        .containsExactly(Optional.of(Language.CHINESE));
  }

  @Test
  void a_pair_that_was_aligned_is_the_first_where_it_was_only_derived() {
    memory.put(derived());
    assertThat(memory.put(ALIGNED)).isEqualTo(Outcome.ADDED);
    assertThat(memory.bitext(ALIGNED.id())).contains(ALIGNED);
    assertThat(units("en-es", UnitFilter.ALL))
        .isEqualTo(ALIGNED.units())
        .extracting(u -> u.provenance().derivedThrough())
        .containsOnly(Optional.empty());
  }

  @Test
  void derived_pairs_can_be_asked_for_or_left_out() {
    memory.put(derived());
    memory.put(
        Texts.bitext(Language.ENGLISH, Language.SPANISH, "A/75/3", MAY_2020, "Two.", "Dos."));
    assertThat(sources("en-es", ofDerived(true))).containsExactly("One.");
    assertThat(sources("en-es", ofDerived(false))).containsExactly("Two.");
    assertThat(sources("en-es", UnitFilter.ALL)).containsExactly("One.", "Two.");
  }

  private static final Bitext ALIGNED =
      Texts.bitext(Language.ENGLISH, Language.SPANISH, "A/75/2", MAY_2020, "One.", "Uno.");

  private static Bitext derived() {
    Bitext english = Texts.zhEn("A/75/2", MAY_2020, "甲", "One.");
    Bitext spanish =
        Texts.bitext(Language.CHINESE, Language.SPANISH, "A/75/2", MAY_2020, "甲", "Uno.");
    return JoinedBitexts.through(Language.CHINESE, List.of(english, spanish))
        .orElseThrow()
        .derived(Language.ENGLISH);
  }

  private static UnitFilter ofDerived(boolean derived) {
    return new UnitFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.of(derived));
  }

  @Test
  void the_bitexts_of_a_document_are_found_by_its_symbol() {
    memory.put(HARBOURS);
    memory.put(ALIGNED);
    memory.put(derived());
    memory.put(Texts.zhEn("A/75/2", MAY_2020, "甲", "One."));
    assertThat(memory.bitextsOf(new DocumentSymbol("A/75/2")))
        .extracting(b -> b.source().language() + "-" + b.target().language())
        .containsExactlyInAnyOrder("en-es", "zh-en");
    assertThat(memory.bitextsOf(new DocumentSymbol("A/75/100"))).isEmpty();
    assertThat(memory.documents(Optional.empty()))
        .extracting(DocumentSymbol::value)
        .containsExactly("A/75/1001", "A/75/2");
    assertThat(memory.documents(Optional.of(SymbolFilter.parse("A/75/1*"))))
        .extracting(DocumentSymbol::value)
        .containsExactly("A/75/1001");
  }

  @Test
  void an_overview_counts_documents_by_year_body_and_pair_and_units_by_confidence() {
    assertThat(memory.overview())
        .isEqualTo(
            new Overview(
                0, 0, List.of(), List.of(), List.of(), Collections.nCopies(Overview.BINS, 0L)));
    memory.put(HARBOURS);
    memory.put(Texts.zhEn("A/75/2", MAY_2020, "甲", "One."));
    memory.put(ALIGNED);
    memory.put(Texts.zhEn("S/2019/7", LocalDate.of(2019, 1, 1), "乙", "Two."));
    TranslationUnit imported =
        Texts.unit(new Language("zh-CN"), "码头", new Language("en-US"), "Pier");
    memory.add(
        List.of(
            Texts.with(
                imported,
                new Provenance(
                    Optional.empty(),
                    Optional.of(new DocumentSymbol("E/2018/3")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
            Texts.unit(Language.ENGLISH, "Quay", Language.CHINESE, "岸壁"),
            Texts.with(
                Texts.unit(Language.ENGLISH, "Wharf", Language.CHINESE, "鲸"), Status.REJECTED)));
    Overview overview = memory.overview();
    assertThat(overview.documents()).isEqualTo(4);
    assertThat(overview.bitexts()).isEqualTo(4);
    assertThat(overview.years())
        .containsExactly(new Overview.Count("2019", 1), new Overview.Count("2020", 2));
    assertThat(overview.bodies())
        .containsExactly(
            new Overview.Count("A", 2), new Overview.Count("E", 1), new Overview.Count("S", 1));
    assertThat(overview.pairs())
        .containsExactly(new Overview.Count("zh-en", 4), new Overview.Count("en-es", 1));
    assertThat(overview.confidence()).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 6L, 0L, 2L);
    assertThat(overview.units()).isEqualTo(8);
  }

  @Test
  void characters_outside_the_basic_plane_and_empty_neighbours_come_back() {
    Bitext bitext = Texts.zhEn("A/75/5", MAY_2020, "𠮷野家’\t\u00a0“引号”", "It's 100 % “so” \\ %");
    memory.put(bitext);
    assertThat(memory.bitext(bitext.id())).contains(bitext);
    assertThat(units("zh-en", UnitFilter.ALL)).isEqualTo(bitext.units());
  }

  @Test
  void several_threads_may_put_at_once_and_no_revision_is_missed() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Outcome>> puts = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Bitext bitext = Texts.zhEn("A/75/" + i % 10, MAY_2020, "第" + i + "句", "Sentence " + i);
        puts.add(() -> memory.put(bitext));
      }
      for (Future<Outcome> put : threads.invokeAll(puts)) {
        put.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(memory.bitexts(Optional.empty(), 0, 100).total()).isEqualTo(10);
    List<Change> changes = memory.changes(0, 1_000);
    assertThat(changes.stream().filter(Change.Put.class::isInstance)).hasSize(10);
    assertThat(changes.stream().map(Change::revision)).isSorted().doesNotHaveDuplicates();
  }

  private static Bitext withSource(Bitext bitext, DocumentVersion source) {
    return new Bitext(
        source,
        bitext.target(),
        bitext.sourceSegments(),
        bitext.targetSegments(),
        bitext.alignment());
  }
}
