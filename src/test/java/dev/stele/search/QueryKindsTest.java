package dev.stele.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.Mark;
import dev.stele.memory.Change;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.ConcordancePage;
import dev.stele.memory.ConcordancePage.Facet;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.ConcordanceQuery.Sort;
import dev.stele.memory.FacetFilter;
import dev.stele.memory.Provenance;
import dev.stele.memory.QueryMode;
import dev.stele.memory.QueryParser;
import dev.stele.memory.Status;
import dev.stele.memory.Texts;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
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

/** Queries of every kind, and what is said of many hits. */
class QueryKindsTest {
  private static final Language ZH = Language.CHINESE;
  private static final Language EN = Language.ENGLISH;
  private static final Language ES = Language.SPANISH;

  @TempDir private Path folder;
  private LuceneConcordance concordance;
  private long revision;

  @BeforeEach
  void open() {
    // Time enough for a machine that does much else.
    concordance = LuceneConcordance.open(folder, /* budgetMilliseconds= */ 60_000);
  }

  @AfterEach
  void close() {
    concordance.close();
  }

  private void put(List<TranslationUnit> units) {
    List<Change> changes = new ArrayList<>();
    for (TranslationUnit unit : units) {
      revision++;
      changes.add(new Change.Put(revision, unit, /* place= */ revision));
    }
    concordance.apply(changes);
  }

  private void put(Language language, String text) {
    put(
        List.of(
            language.equals(ZH)
                ? Texts.unit(ZH, text, EN, "Rendering.")
                : Texts.unit(language, text, ZH, "译文。")));
  }

  private static ConcordanceQuery query(
      String text, QueryMode mode, boolean inflected, Language language) {
    return ConcordanceQuery.of(QueryParser.parse(text, mode, inflected), language);
  }

  /** What is marked in the only hit; empty where there is no hit. */
  private List<String> marked(ConcordanceQuery query) {
    ConcordancePage page = concordance.search(query);
    assertThat(page.total().value()).isEqualTo(page.hits().size()).isLessThanOrEqualTo(1);
    List<String> marked = new ArrayList<>();
    for (ConcordanceHit hit : page.hits()) {
      String text = hit.unit().source().text();
      for (Mark mark : hit.marks()) {
        marked.add(text.substring(mark.start(), mark.end()));
      }
    }
    return marked;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 回顾大会第 74/54 号决议，    | A/RES/74/54                      | 第 74/54 号决议
          zh | 回顾第73/1号和第74/54号决议  | A/RES/74/54                      | 第74/54号决议
          zh | 见A/RES/74/54。              | 大会第74/54号决议                | A/RES/74/54
          zh | 回顾第74/54號決議            | 第 74/54 号决议                  | 第74/54號決議
          en | Recalling resolution 74/54,  | A/RES/74/54                      | resolution 74/54
          en | Resolutions 73/1 and 74/54   | A/RES/74/54                      | 74/54
          en | See A/RES/74/54.             | General Assembly resolution 74/54 | A/RES/74/54
          en | See A/HRC/RES/42/1.          | resolution 42/1                  | A/HRC/RES/42/1
          es | Recordando la resolución 74/54 de la Asamblea | A/RES/74/54     | resolución 74/54
          es | Véase A/RES/74/54.           | resolución 74/54                 | A/RES/74/54
          en | Its resolution 2231 (2015)   | S/RES/2231 (2015)                | resolution 2231 (2015)
          zh | 第2231(2015)号决议           | S/RES/2231                       | 第2231(2015)号决议
          """)
  void a_resolution_is_found_in_every_writing(
      Language language, String text, String query, String mark) {
    put(language, text);
    List<String> marked = marked(query(query, QueryMode.PHRASE, false, language));
    assertThat(marked).containsExactly(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Recalling decision 74/54      | A/RES/74/54
          en | See A/74/54.                  | resolution 74/54
          en | See A/HRC/RES/74/54.          | General Assembly resolution 74/54
          en | Recalling resolution 74/545   | A/RES/74/54
          """)
  void what_only_looks_like_a_resolution_is_not_found(
      Language language, String text, String query) {
    put(language, text);
    assertThat(marked(query(query, QueryMode.PHRASE, false, language))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, It adopted the text., adopt, adopted",
    "en, It adopts the text., adopted, adopts",
    "en, The studies are done., study, studies",
    "es, Aprobaron el texto., aprobar, Aprobaron",
    "es, Las resoluciones, resolución, resoluciones"
  })
  void a_word_is_found_in_its_forms_on_request(
      Language language, String text, String word, String form) {
    put(language, text);
    assertThat(marked(query(word, QueryMode.WORDS, true, language))).containsExactly(form);
    assertThat(marked(query(word, QueryMode.WORDS, false, language))).isEmpty();
  }

  @Test
  void a_word_with_the_same_beginning_is_no_form() {
    put(EN, "The organ of the organization");
    assertThat(marked(query("organ", QueryMode.WORDS, true, EN))).containsExactly("organ");
  }

  @ParameterizedTest
  @CsvSource({"條約的約束力, 约束力, 約束力", "条约的约束力, 約束力, 约束力", "頭髮, 头发, 頭髮", "發展, 发, 發"})
  void traditional_and_simplified_find_each_other_on_request(
      String text, String query, String mark) {
    put(ZH, text);
    ConcordanceQuery exact = query(query, QueryMode.PHRASE, false, ZH);
    assertThat(marked(exact)).isEmpty();
    assertThat(marked(exact.withVariants(true))).containsExactly(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | WILDCARD | 裁*军会议     | 裁减核军会议     | 裁减核军会议
          zh | WILDCARD | 第?届         | 大会第七届会议   | 第七届
          en | WILDCARD | disarm* treat* | The disarmament treaties | disarmament treaties
          zh | REGEX    | 第\\d+届      | 第 74 届会议     | 第 74 届
          en | REGEX    | É[tT]at       | The etat here    | etat
          zh | BOOLEAN  | 核 AND （裁军 OR 不扩散） | 核不扩散 | 核/不扩散
          en | BOOLEAN  | "nuclear weapon" state* NOT treaty | nuclear-weapon States | nuclear-weapon/States
          """)
  void patterns_are_marked_where_they_stand(
      Language language, QueryMode mode, String query, String text, String marks) {
    put(language, text);
    assertThat(marked(query(query, mode, false, language))).containsExactly(marks.split("/", -1));
  }

  @Test
  void an_expression_that_would_never_end_gives_up_and_says_so() {
    put(EN, "a".repeat(60) + "!");
    ConcordancePage page =
        concordance.search(query("(.*)(.*)(.*)(.*)(.*)b", QueryMode.REGEX, false, EN));
    assertThat(page.hits()).isEmpty();
    assertThat(page.total().exact()).isFalse();
  }

  @Test
  void the_series_that_is_worked_on_comes_before_others_and_after_what_is_confirmed() {
    put(
        List.of(
            dated("harbour", "一", "S/2021/1", 2021),
            dated("harbour", "二", "A/RES/74/1", 2019),
            Texts.with(dated("harbour", "三", "S/2018/1", 2018), Status.CONFIRMED)));
    ConcordanceQuery query = query("harbour", QueryMode.PHRASE, false, EN);
    assertThat(targets(query)).containsExactly("三", "一", "二");
    assertThat(targets(query.forWorkOn(Optional.of(new DocumentSymbol("A/RES/99/1")))))
        .containsExactly("三", "二", "一");
  }

  private static TranslationUnit dated(String text, String rendering, String symbol, int year) {
    return Texts.with(
        Texts.unit(EN, text, ZH, rendering),
        new Provenance(
            Optional.empty(),
            Optional.of(new DocumentSymbol(symbol)),
            Optional.of(LocalDate.of(year, 1, 1)),
            Optional.empty()));
  }

  private List<String> targets(ConcordanceQuery query) {
    return concordance.search(query).hits().stream().map(h -> h.unit().target().text()).toList();
  }

  @Test
  void hits_are_sorted_by_what_stands_beside_the_mark() {
    put(
        List.of(
            Texts.unit(EN, "the new harbour opens", ZH, "一"),
            Texts.unit(EN, "a big harbour closes", ZH, "二"),
            Texts.unit(EN, "this big harbour burns", ZH, "三")));
    ConcordanceQuery query = query("harbour", QueryMode.PHRASE, false, EN);
    assertThat(targets(query.sorted(Sort.LEFT))).containsExactly("二", "三", "一");
    assertThat(targets(query.sorted(Sort.RIGHT))).containsExactly("三", "二", "一");
  }

  @ParameterizedTest
  @CsvSource({"RELEVANCE", "DATE", "SYMBOL"})
  void pages_stay_in_order_while_documents_arrive(Sort sort) {
    List<TranslationUnit> units = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      units.add(
          dated(
              "harbour " + "x ".repeat(i % 7) + i, "译" + i, "A/" + i % 5 + "/" + i, 2000 + i % 9));
    }
    put(units.subList(0, 30));
    ConcordanceQuery query = query("harbour", QueryMode.PHRASE, false, EN).sorted(sort);
    List<String> before = targets(query.page(200, Optional.empty()));
    ConcordancePage first = concordance.search(query.page(10, Optional.empty()));
    put(units.subList(30, 60));
    List<String> seen = new ArrayList<>();
    first.hits().forEach(hit -> seen.add(hit.unit().target().text()));
    Optional<String> cursor = first.next();
    while (cursor.isPresent()) {
      ConcordancePage page = concordance.search(query.page(10, cursor));
      page.hits().forEach(hit -> seen.add(hit.unit().target().text()));
      cursor = page.next();
    }
    assertThat(seen).containsAll(before).doesNotHaveDuplicates();
    List<String> after = new ArrayList<>(targets(query.page(200, Optional.empty())));
    after.retainAll(seen);
    assertThat(seen).isEqualTo(after);
  }

  @Test
  void many_hits_are_estimated_and_the_answer_says_so() {
    List<TranslationUnit> units = new ArrayList<>();
    for (int i = 0; i < 24_000; i++) {
      String text = (i % 2 == 0 ? "harbour and port " : "harbour ") + i;
      units.add(
          dated(text, "译" + i, i % 4 == 0 ? "A/RES/74/" + i % 50 : "S/2019/7", 2000 + i % 10));
    }
    put(units);
    ConcordancePage word = concordance.search(query("harbour", QueryMode.PHRASE, false, EN));
    assertThat(word.total().value()).isEqualTo(24_000);
    assertThat(word.total().exact()).isTrue();
    assertThat(word.approximate()).isTrue();
    assertThat(word.facets().get(Facet.SERIES).get(0).value()).isEqualTo("S");
    assertThat(word.facets().get(Facet.SERIES).get(0).count()).isBetween(16_000L, 20_000L);

    ConcordancePage phrase =
        concordance.search(query("harbour and port", QueryMode.PHRASE, false, EN));
    assertThat(phrase.total().exact()).isFalse();
    assertThat(phrase.total().value()).isBetween(10_000L, 12_000L);
    assertThat(phrase.total().estimate()).isBetween(11_000L, 13_000L);
    assertThat(phrase.hits().get(0).unit().provenance().date()).contains(LocalDate.of(2008, 1, 1));

    FacetFilter resolutions =
        new FacetFilter(Optional.empty(), Optional.of("A/RES"), Optional.empty(), Optional.empty());
    ConcordancePage narrowed =
        concordance.search(
            query("harbour", QueryMode.PHRASE, false, EN).with(UnitFilter.ALL, resolutions));
    assertThat(narrowed.total().value()).isEqualTo(6_000);
    assertThat(narrowed.approximate()).isFalse();
    List<String> exported = new ArrayList<>();
    concordance.export(
        query("harbour", QueryMode.PHRASE, false, EN), h -> exported.add(h.unit().target().text()));
    assertThat(exported).hasSize(10_000);
    assertThat(new HashSet<>(exported)).hasSize(10_000);
  }

  @Test
  void a_search_that_takes_too_long_stops_and_says_that_there_may_be_more() {
    List<TranslationUnit> units = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      units.add(Texts.unit(EN, "harbour " + i, ZH, "译" + i));
    }
    put(units);
    concordance.close();
    concordance = LuceneConcordance.open(folder, /* budgetMilliseconds= */ 0);
    ConcordancePage page = concordance.search(query("h\\w+r \\d", QueryMode.REGEX, false, EN));
    assertThat(page.total().exact()).isFalse();
    assertThat(page.total().value()).isLessThan(5_000);
  }

  @Test
  void a_unit_in_two_of_the_languages_is_one_hit() {
    put(List.of(Texts.unit(EN, "social", ES, "social"), Texts.unit(ES, "lo social", ZH, "社会")));
    ConcordancePage page =
        concordance.search(
            query("social", QueryMode.PHRASE, false, EN).in(List.of(EN, ES), List.of()));
    assertThat(page.total().value()).isEqualTo(2);
    assertThat(page.hits().get(0).unit().source().language()).isEqualTo(EN);
  }

  @Test
  void a_pattern_of_very_many_words_finds_the_most_frequent_and_says_that_there_may_be_more() {
    List<TranslationUnit> units = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      units.add(Texts.unit(EN, "the a%d b%d end".formatted(i, i), ZH, "译" + i));
    }
    units.add(Texts.unit(EN, "all alike", ZH, "译"));
    put(units);
    ConcordancePage page =
        concordance.search(query("a* b* e* a* b* e*", QueryMode.WILDCARD, false, EN));
    assertThat(page.hits()).isEmpty();
    assertThat(page.total().exact()).isFalse();
    ConcordancePage words = concordance.search(query("a* b*", QueryMode.WILDCARD, false, EN));
    assertThat(words.total().exact()).isFalse();
    assertThat(words.total().value()).isBetween(1L, 1_000L);
  }
}
