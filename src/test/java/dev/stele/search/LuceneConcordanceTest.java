package dev.stele.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.Mark;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.Change;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.ConcordancePage;
import dev.stele.memory.ConcordancePage.Count;
import dev.stele.memory.ConcordancePage.Facet;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.ConcordanceQuery.Sort;
import dev.stele.memory.FacetFilter;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.SymbolFilter;
import dev.stele.memory.TextQuery;
import dev.stele.memory.Texts;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.UnitId;
import dev.stele.memory.YearRange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneConcordanceTest {
  private static final Language ZH = Language.CHINESE;
  private static final Language EN = Language.ENGLISH;
  private static final Language ES = Language.SPANISH;

  @TempDir private Path folder;
  private LuceneConcordance concordance;
  private long revision;

  @BeforeEach
  void open() {
    concordance = LuceneConcordance.open(folder);
  }

  @AfterEach
  void close() {
    concordance.close();
  }

  private void put(TranslationUnit... units) {
    List<Change> changes = new ArrayList<>();
    for (TranslationUnit unit : units) {
      revision++;
      changes.add(new Change.Put(revision, unit, /* place= */ revision));
    }
    concordance.apply(changes);
  }

  private void put(Bitext bitext) {
    put(bitext.units().toArray(TranslationUnit[]::new));
  }

  private void putText(Language language, String text) {
    put(
        language.equals(ZH)
            ? Texts.unit(ZH, text, EN, "Rendering.")
            : Texts.unit(language, text, ZH, "译文。"));
  }

  private ConcordancePage search(String text, Language language) {
    return search(text, language, UnitFilter.ALL, Sort.RELEVANCE);
  }

  private ConcordancePage search(String text, Language language, UnitFilter filter, Sort sort) {
    return concordance.search(question(text, language.tag(), sort, filter, /* limit= */ 50));
  }

  private List<String> found(String text, Language language) {
    return sources(search(text, language));
  }

  private List<String> found(UnitFilter filter) {
    return sources(search("句", ZH, filter, Sort.SYMBOL));
  }

  private static List<String> sources(ConcordancePage page) {
    return page.hits().stream().map(hit -> hit.unit().source().text()).toList();
  }

  /** What the marks of the only hit mark. */
  private List<String> marked(String text, Language language) {
    ConcordancePage page = search(text, language);
    assertThat(page.hits()).hasSize(1);
    ConcordanceHit hit = page.hits().get(0);
    String source = hit.unit().source().text();
    return hit.marks().stream().map(m -> source.substring(m.start(), m.end())).toList();
  }

  @Test
  void nothing_is_found_in_an_empty_index() {
    ConcordancePage page = search("港口", ZH);
    assertThat(page.hits()).isEmpty();
    assertThat(page.total().value()).isZero();
    assertThat(page.next()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"港", "港口", "港口应", "港口应当", "港口应当开", "应当开放。", "港口应当开放。"})
  void chinese_is_found_from_one_character_up(String phrase) {
    putText(ZH, "港口应当开放。");
    assertThat(marked(phrase, ZH)).containsExactly(phrase);
  }

  @ParameterizedTest
  @ValueSource(strings = {"港应", "口港", "港口开放", "开放应当", "港口应当开放。港", "放。港", "湾"})
  void chinese_that_does_not_stand_there_is_not_found(String phrase) {
    putText(ZH, "港口应当开放。");
    assertThat(found(phrase, ZH)).isEmpty();
  }

  @Test
  void pairs_that_all_stand_somewhere_make_no_phrase() {
    putText(ZH, "甲乙丙乙丙丁");
    assertThat(found("甲乙丙丁", ZH)).isEmpty();
    assertThat(found("甲乙丙乙丙丁", ZH)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          第 74/54 号决议获得通过    | 第74/54号决议
          第74/54号决议获得通过      | 第 74/54 号决议
          第７４／５４号决议获得通过 | 第74/54号决议
          见第74/54号决议            | 74/54
          见A/RES/74/54号决议        | a/res/74/54
          见 A／ＲＥＳ／７４／５４   | A/RES/74/54
          2020 年 5 月               | 2020年5月
          ２０２０年５月             | 2020 年 5 月
          他说：“好”。               | "好"
          他说：「好」。             | “好”
          占３．５％                 | 占3.5%
          使用COVID疫苗              | covid疫苗
          这是第（三）款             | 第(三)款
          这是第㈢款                 | 第(三)款
          """)
  void chinese_is_found_whatever_width_and_blanks_it_has(String text, String phrase) {
    putText(ZH, text);
    assertThat(found(phrase, ZH)).containsExactly(text);
    String mark = marked(phrase, ZH).get(0);
    assertThat(terms(mark)).isEqualTo(terms(phrase));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          见第74/545号决议  | 74/54
          见第174/54号决议  | 74/54
          见A/RES/74/54号   | RES/74
          2020年5月         | 20
          """)
  void words_and_numbers_inside_chinese_are_whole(String text, String phrase) {
    putText(ZH, text);
    assertThat(found(phrase, ZH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It is a Legal Obligation.         | legal obligation
          It is a legal\u00a0obligation.    | legal obligation
          It is a legal  obligation.        | legal obligation
          LEGAL OBLIGATION                  | Legal obligation
          The “Port” is open                | the "port"
          The State\u2019s duty             | state's
          The State\u2019s duty             | State
          A nuclear-weapon State            | nuclear weapon state
          A nuclear\u2011weapon State       | nuclear-weapon
          Recalling resolution 74/54        | resolution 74/54
          See A/RES/74/54.                  | A/RES/74/54
          See NPT/CONF.2020/WP.20, annex    | npt/conf.2020/wp.20
          The eﬃcient oﬃce                  | office
          Support for HIV/AIDS work         | aids
          About 1,000 ships                 | 1,000 ships
          In 2019–2020 it rained            | 2019-2020
          ships, ports and dues             | ships, ports
          par. 5 (c)                        | par. 5(c)
          un\u00addivided                   | undivided
          """)
  void english_is_found_folded(String text, String phrase) {
    putText(EN, text);
    assertThat(found(phrase, EN)).hasSize(1);
    assertThat(terms(marked(phrase, EN).get(0))).isEqualTo(terms(phrase));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Of legal obligations        | legal obligation
          Of paralegal obligation     | legal obligation
          obligation, legal           | obligation legal
          legal, obligation           | legal obligation
          See A/RES/74/545            | A/RES/74/54
          See A/RES/74/54/Add.1       | A/RES/74/54
          """)
  void english_is_found_by_exact_words_only(String text, String phrase) {
    putText(EN, text);
    assertThat(found(phrase, EN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "La resolución aprobada, resolucion",
    "La resolucion aprobada, resolución",
    "La resolucio\u0301n aprobada, resolución",
    "Los años, anos",
    "La ACCIÓN, acción"
  })
  void spanish_is_found_with_and_without_accents(String text, String phrase) {
    putText(ES, text);
    assertThat(found(phrase, ES)).hasSize(1);
  }

  @Test
  void a_phrase_with_nothing_to_see_finds_nothing() {
    putText(EN, "Harbours");
    assertThat(found("\u200b", EN)).isEmpty();
  }

  @Test
  void every_place_is_marked_in_the_kept_text() {
    putText(ZH, "𠮷港 ，Ｐort 港港港");
    assertThat(search("港", ZH).hits().get(0).marks())
        .containsExactly(new Mark(2, 3), new Mark(10, 11), new Mark(11, 12), new Mark(12, 13));
    assertThat(marked("港港", ZH)).containsExactly("港港");
    assertThat(marked("port", ZH)).containsExactly("Ｐort");
    assertThat(marked("𠮷", ZH)).containsExactly("𠮷");
  }

  @Test
  void a_unit_is_found_from_both_sides_and_turned_to_the_language_of_the_query() {
    TranslationUnit unit = Texts.unit(ZH, "港口", EN, "Harbour");
    put(unit);
    assertThat(search("港口", ZH).hits().get(0).unit()).isEqualTo(unit);
    assertThat(search("harbour", EN).hits().get(0).unit()).isEqualTo(unit.from(EN));
    assertThat(found("harbour", ZH)).isEmpty();
  }

  @Test
  void a_regional_variety_is_found_by_its_language() {
    put(Texts.unit(new Language("es-MX"), "puerto", new Language("zh-Hant"), "港口"));
    assertThat(found("puerto", ES)).hasSize(1);
    assertThat(found("puerto", new Language("es-AR"))).hasSize(1);
    assertThat(found("港口", ZH)).hasSize(1);
  }

  @Test
  void the_other_side_may_be_asked_for() {
    put(Texts.unit(ZH, "港口", EN, "Harbour"), Texts.unit(ZH, "港口", ES, "Puerto"));
    ConcordancePage page =
        concordance.search(
            ConcordanceQuery.of(new TextQuery.Phrase("港口"), ZH).in(List.of(ZH), List.of(ES)));
    assertThat(page.hits().stream().map(h -> h.unit().target().text())).containsExactly("Puerto");
    assertThat(page.total().value()).isEqualTo(1);
  }

  @Test
  void a_whole_hit_comes_back_as_it_was_put() {
    Bitext bitext =
        Texts.zhEn("A/75/1001", LocalDate.of(2020, 5, 4), "港口开放。", "Open.", "船舶。", "Ships.");
    put(bitext);
    assertThat(search("船舶", ZH).hits().get(0).unit()).isEqualTo(bitext.units().get(1));
  }

  @Test
  void a_later_put_takes_the_place_of_the_earlier() {
    TranslationUnit unit = Texts.unit(ZH, "港口", EN, "Harbour");
    put(unit);
    put(Texts.with(unit, Status.CONFIRMED));
    ConcordancePage page = search("港口", ZH);
    assertThat(page.total().value()).isEqualTo(1);
    assertThat(page.hits().get(0).unit().status()).isEqualTo(Status.CONFIRMED);
  }

  @Test
  void a_removed_unit_is_not_found() {
    TranslationUnit unit = Texts.unit(ZH, "港口", EN, "Harbour");
    put(unit);
    concordance.apply(List.of(new Change.Removed(2, unit.id())));
    assertThat(found("港口", ZH)).isEmpty();
    assertThat(concordance.revision()).isEqualTo(2);
  }

  @Test
  void a_rejected_unit_is_found_only_when_asked_for() {
    put(Texts.with(Texts.unit(ZH, "句", EN, "Sentence"), Status.REJECTED));
    assertThat(found(UnitFilter.ALL)).isEmpty();
    assertThat(found(filter(null, null, null, Status.REJECTED, 0, null))).containsExactly("句");
  }

  @Test
  void filters_hold_together() {
    Bitext newer = Texts.zhEn("A/75/1001", LocalDate.of(2020, 5, 4), "新句", "New");
    Bitext older = Texts.zhEn("S/2019/7", LocalDate.of(2019, 12, 31), "旧句", "Old");
    put(newer);
    put(older);
    put(
        Texts.with(
            Texts.with(Texts.unit(ZH, "好句", EN, "Good"), Status.CONFIRMED),
            new Provenance(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Language("es-MX")))));

    assertThat(found(UnitFilter.ALL)).containsExactly("新句", "旧句", "好句");
    assertThat(found(filter("A/75/1001", null, null, null, 0, null))).containsExactly("新句");
    assertThat(found(filter("S/*", null, null, null, 0, null))).containsExactly("旧句");
    assertThat(found(filter("A/75/*", null, null, null, 0, null))).containsExactly("新句");
    assertThat(found(filter("A/75/10", null, null, null, 0, null))).isEmpty();
    assertThat(found(filter(null, "2019", null, null, 0, null))).containsExactly("旧句");
    assertThat(found(filter(null, "2019..2020", null, null, 0, null))).containsExactly("新句", "旧句");
    assertThat(found(filter(null, null, "es", null, 0, null))).hasSize(3);
    assertThat(found(filter(null, null, "es-MX", null, 0, null))).containsExactly("好句");
    assertThat(found(filter(null, null, null, Status.AUTO, 0, null))).containsExactly("新句", "旧句");
    assertThat(found(filter(null, null, null, null, 0.9, null))).containsExactly("好句");
    assertThat(found(filter(null, null, null, null, 0.75, null))).hasSize(3);
    assertThat(found(filter(null, null, null, null, 0, older.id()))).containsExactly("旧句");
    assertThat(found(filter("S/*", "2019", "es", Status.AUTO, 0.5, older.id())))
        .containsExactly("旧句");
  }

  @Test
  void derived_pairs_can_be_found_or_left_out_and_say_through_which_language() {
    put(
        Texts.unit(ZH, "直句", EN, "aligned"),
        Texts.with(
            Texts.unit(ZH, "间句", EN, "derived"),
            new Provenance(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Language.SPANISH))));
    assertThat(found(UnitFilter.ALL)).containsExactlyInAnyOrder("直句", "间句");
    assertThat(found(ofDerived(true))).containsExactly("间句");
    assertThat(found(ofDerived(false))).containsExactly("直句");
    assertThat(search("间句", ZH).hits().get(0).unit().provenance().derivedThrough())
        .contains(Language.SPANISH);
  }

  @Test
  void a_question_is_answered_alike_again_and_anew_once_the_index_has_changed() {
    putText(ZH, "港口应当开放。");
    putText(ZH, "港口的费用");
    List<String> first = found("港口", ZH);
    assertThat(found("港口", ZH)).isEqualTo(first).hasSize(2);
    assertThat(sources(search("港口", ZH, UnitFilter.ALL, Sort.LEFT))).hasSize(2);

    putText(ZH, "港口");

    assertThat(found("港口", ZH)).hasSize(3).contains("港口");
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

  private static UnitFilter filter(
      String symbol, String years, String original, Status status, double min, BitextId bitext) {
    return new UnitFilter(
        Optional.ofNullable(symbol).map(SymbolFilter::parse),
        Optional.ofNullable(years).map(YearRange::parse),
        Optional.ofNullable(original).map(Language::new),
        Optional.ofNullable(status),
        min,
        Optional.ofNullable(bitext),
        Optional.empty());
  }

  @Test
  void facets_count_all_hits_and_not_only_those_of_the_page() {
    for (int i = 1; i <= 9; i++) {
      put(Texts.zhEn("A/75/" + i % 3, LocalDate.of(2018 + i % 2, 1, 1), "第" + i + "句", "x" + i));
    }
    put(Texts.unit(ZH, "又一句", EN, "y"));
    ConcordancePage page =
        concordance.search(question("句", "zh", Sort.DATE, UnitFilter.ALL, /* limit= */ 1));
    assertThat(page.hits()).hasSize(1);
    assertThat(page.total().value()).isEqualTo(10);
    assertThat(page.total().exact()).isTrue();
    assertThat(page.facets().get(Facet.SYMBOL))
        .containsExactly(new Count("A/75/0", 3), new Count("A/75/1", 3), new Count("A/75/2", 3));
    assertThat(page.facets().get(Facet.YEAR))
        .containsExactly(new Count("2019", 5), new Count("2018", 4));
    assertThat(page.facets().get(Facet.ORIGINAL)).containsExactly(new Count("es", 9));
    assertThat(page.facets().get(Facet.STATUS)).containsExactly(new Count("auto", 10));
  }

  @Test
  void the_shorter_segment_is_more_relevant_and_of_equal_ones_the_newer() {
    put(
        Texts.unit(EN, "the open harbour", ZH, "一"),
        dated(Texts.unit(EN, "harbour", ZH, "二"), 2019),
        dated(Texts.unit(EN, "Harbour", ZH, "三"), 2021),
        Texts.unit(EN, "HARBOUR", ZH, "四"));
    assertThat(found("harbour", EN))
        .containsExactly("Harbour", "harbour", "HARBOUR", "the open harbour");
  }

  @Test
  void of_equally_close_segments_the_confirmed_comes_first() {
    put(
        dated(Texts.unit(EN, "harbour", ZH, "一"), 2021),
        Texts.with(dated(Texts.unit(EN, "harbour", ZH, "二"), 2019), Status.CONFIRMED),
        Texts.with(Texts.unit(EN, "the harbour", ZH, "三"), Status.CONFIRMED));
    assertThat(search("harbour", EN).hits().stream().map(h -> h.unit().target().text()))
        .containsExactly("二", "一", "三");
  }

  private static TranslationUnit dated(TranslationUnit unit, int year) {
    return Texts.with(
        unit,
        new Provenance(
            Optional.empty(),
            Optional.of(new DocumentSymbol("A/" + year + "/1")),
            Optional.of(LocalDate.of(year, 1, 1)),
            Optional.empty()));
  }

  @Test
  void hits_are_sorted_by_date_or_by_symbol_and_then_in_the_order_of_the_text() {
    put(Texts.zhEn("S/2020/1", LocalDate.of(2020, 1, 1), "丙句", "c"));
    put(Texts.zhEn("A/75/1", LocalDate.of(2019, 1, 1), "甲句", "a", "很长的乙句在此", "b"));
    put(Texts.unit(ZH, "无年句", EN, "z"));
    assertThat(sources(search("句", ZH, UnitFilter.ALL, Sort.DATE)))
        .containsExactly("丙句", "甲句", "很长的乙句在此", "无年句");
    assertThat(sources(search("句", ZH, UnitFilter.ALL, Sort.SYMBOL)))
        .containsExactly("甲句", "很长的乙句在此", "丙句", "无年句");
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pages_follow_on_from_each_other_without_loss_or_doubling(Sort sort) {
    List<TranslationUnit> units = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      String text = "句" + "长".repeat(i % 5) + i;
      LocalDate date = LocalDate.of(2015 + i % 3, 1, 1);
      units.addAll(Texts.zhEn("A/75/" + i % 4, date, text, "sentence " + i).units());
    }
    for (int i = 0; i < 20; i++) {
      units.add(Texts.unit(ZH, "句", EN, "import " + i));
    }
    put(units.toArray(TranslationUnit[]::new));
    List<UnitId> all =
        search("句", ZH, UnitFilter.ALL, sort).hits().stream().map(h -> h.unit().id()).toList();
    List<UnitId> paged = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      ConcordancePage page =
          concordance.search(
              question("句", "zh", sort, UnitFilter.ALL, /* limit= */ 4)
                  .page(/* newLimit= */ 4, cursor));
      page.hits().forEach(hit -> paged.add(hit.unit().id()));
      assertThat(page.total().value()).isEqualTo(43);
      cursor = page.next();
    } while (cursor.isPresent());
    assertThat(paged).isEqualTo(all).hasSize(43);
    assertThat(new HashSet<>(paged)).hasSize(43);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!!", "AQ", "AQE", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void a_cursor_that_is_none_is_refused_by_name(String cursor) {
    putText(ZH, "句");
    assertThatThrownBy(
            () ->
                concordance.search(
                    question("句", "zh", Sort.RELEVANCE, UnitFilter.ALL, /* limit= */ 1)
                        .page(/* newLimit= */ 1, Optional.of(cursor))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("cursor ");
  }

  @Test
  void a_cursor_of_another_question_is_refused_and_the_limit_is_no_part_of_the_question() {
    put(Texts.zhEn("A/75/1", LocalDate.of(2019, 1, 1), "的人", "a", "人的", "b", "的的人人", "c"));
    ConcordanceQuery asked = question("的", "zh", Sort.RELEVANCE, UnitFilter.ALL, /* limit= */ 1);
    Optional<String> next = concordance.search(asked).next();
    assertThat(next).isPresent();

    for (ConcordanceQuery same :
        List.of(
            question("的", "zh", Sort.RELEVANCE, UnitFilter.ALL, /* limit= */ 2),
            question("的", "zh-CN", Sort.RELEVANCE, UnitFilter.ALL, /* limit= */ 2))) {
      assertThat(concordance.search(goOn(same, next)).hits()).hasSize(2);
    }
    for (ConcordanceQuery other :
        List.of(
            question("人", "zh", Sort.RELEVANCE, UnitFilter.ALL, /* limit= */ 1),
            question("的", "en", Sort.RELEVANCE, UnitFilter.ALL, /* limit= */ 1),
            question("的", "zh", Sort.DATE, UnitFilter.ALL, /* limit= */ 1),
            question(
                "的",
                "zh",
                Sort.RELEVANCE,
                filter("A/*", null, null, null, 0, null),
                /* limit= */ 1))) {
      assertThatThrownBy(() -> concordance.search(goOn(other, next)))
          .as(other.toString())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("cursor ");
    }
  }

  private static ConcordanceQuery question(
      String text, String language, Sort sort, UnitFilter filter, int limit) {
    return ConcordanceQuery.of(new TextQuery.Phrase(text), new Language(language))
        .with(filter, FacetFilter.ALL)
        .sorted(sort)
        .page(limit, /* newCursor= */ Optional.empty());
  }

  private static ConcordanceQuery goOn(ConcordanceQuery query, Optional<String> cursor) {
    return query.page(query.limit(), cursor);
  }

  @Test
  void a_word_of_any_length_can_be_indexed() {
    putText(EN, "a" + "x".repeat(40_000) + " end");
    assertThat(found("end", EN)).hasSize(1);
  }

  private static List<String> terms(String text) {
    return Tokens.of(text).stream().map(Token::term).toList();
  }
}
