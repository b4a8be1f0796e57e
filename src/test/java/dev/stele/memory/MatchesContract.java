package dev.stele.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.Mark;
import dev.stele.memory.Penalty.Reason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every fuzzy lookup has to do. */
public abstract class MatchesContract {
  protected static final Language ZH = Language.CHINESE;
  protected static final Language EN = Language.ENGLISH;
  protected static final Language ES = Language.SPANISH;

  /** A lookup in these units, which takes penalties off and adapts nothing. */
  protected abstract Matches matches(Penalties penalties, List<TranslationUnit> units);

  private Matches matches(TranslationUnit... units) {
    return matches(Penalties.NONE, Arrays.asList(units));
  }

  private static MatchQuery query(String text, Language source, Language target) {
    return new MatchQuery(
        text,
        new LanguagePair(source, target),
        /* min= */ 50,
        /* limit= */ 5,
        Optional.empty(),
        Optional.empty(),
        UnitFilter.ALL);
  }

  private static MatchQuery with(MatchQuery query, int min, int limit) {
    return new MatchQuery(
        query.text(), query.languages(), min, limit, query.before(), query.after(), query.filter());
  }

  private static MatchQuery between(String before, MatchQuery query, String after) {
    return new MatchQuery(
        query.text(),
        query.languages(),
        query.min(),
        query.limit(),
        Optional.of(before).filter(b -> !b.isEmpty()),
        Optional.of(after).filter(a -> !a.isEmpty()),
        query.filter());
  }

  private static List<Integer> scores(MatchAnswer answer) {
    return answer.matches().stream().map(Match::score).toList();
  }

  private static List<String> targets(MatchAnswer answer) {
    return answer.matches().stream().map(m -> m.unit().target().text()).toList();
  }

  private static TranslationUnit dated(TranslationUnit unit, int year) {
    String symbol = "A/" + year + "/1";
    return new TranslationUnit(
        UnitId.ofTexts(symbol, unit.source(), unit.target()),
        unit.source(),
        unit.target(),
        new Provenance(
            Optional.empty(),
            Optional.of(new DocumentSymbol(symbol)),
            Optional.of(LocalDate.of(year, 1, 1)),
            Optional.empty()),
        unit.status(),
        unit.confidence());
  }

  private static TranslationUnit derived(TranslationUnit unit) {
    return Texts.with(
        unit,
        new Provenance(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(ES)));
  }

  private static TranslationUnit between(String before, TranslationUnit unit, String after) {
    Tuv source = unit.source();
    Tuv placed =
        new Tuv(
            source.language(),
            source.text(),
            1,
            source.paragraph(),
            Optional.of(before),
            Optional.of(after));
    return new TranslationUnit(
        UnitId.ofTexts(before + after, placed, unit.target()),
        placed,
        unit.target(),
        unit.provenance(),
        unit.status(),
        unit.confidence());
  }

  @ParameterizedTest
  @CsvSource({
    // characters in Chinese
    "zh, 委员会应每年举行会议, 委员会应每年举行会议, 100",
    "zh, 委员会应每年举行会议, 委员会应每年召开会议, 80",
    "zh, 委员会应每年举行会议, 委员会每年举行会议, 90",
    "zh, 会议, 会议。, 66",
    "zh, 2019年, 2018 年, 80",
    // words elsewhere; marks of punctuation are words too
    "en, The Committee shall meet every year., The Committee shall meet every year., 100",
    "en, The Committee shall meet every year., The Committee should meet every year., 85",
    "en, The Committee shall meet every year., The Committee shall meet once every year., 87",
    "en, The Committee shall meet every year., The Committee shall meet., 71",
    "es, El Comité se reunirá cada año, El Comité se reunió cada año, 83",
    // equal after folding
    "zh, 第 12 号决议, 第１２号决议, 100",
    "en, the COMMITTEE’s report, The Committee's report, 100",
    "es, resolucion, resolución, 100",
    "en, well-known facts, well known facts, 100",
  })
  void the_score_is_the_share_of_the_longer_text_that_stays(
      String language, String text, String match, int score) {
    Language source = new Language(language);
    Language target = source.equals(EN) ? ZH : EN;
    assertThat(
            scores(
                matches(Texts.unit(source, match, target, "x")).find(query(text, source, target))))
        .containsExactly(score);
  }

  @Test
  void only_a_text_that_is_equal_after_folding_has_a_hundred() {
    String hundredWords = "one two three four five six seven eight nine ten ".repeat(25);
    assertThat(
            scores(
                matches(Texts.unit(EN, hundredWords + "eleven", ZH, "文"))
                    .find(query(hundredWords + "twelve", EN, ZH))))
        .containsExactly(99);
    // no character differs, but the words do
    assertThat(
            scores(
                matches(Texts.unit(ZH, "联合国 UN DP 报告", EN, "x"))
                    .find(query("联合国 UNDP 报告", ZH, EN))))
        .containsExactly(99);
  }

  @Test
  void a_unit_is_found_from_either_side() {
    Matches matches = matches(Texts.unit(ZH, "委员会应举行会议", EN, "The Committee shall meet"));
    assertThat(targets(matches.find(query("The Committee shall meet", EN, ZH))))
        .containsExactly("委员会应举行会议");
    assertThat(matches.find(query("The Committee shall meet", EN, ES)).matches()).isEmpty();
  }

  @Test
  void the_languages_are_those_of_the_units_that_are_found() {
    assertThat(matches().languages()).isEmpty();
    assertThat(
            matches(
                    Texts.unit(ZH, "委员会", EN, "The Committee"),
                    Texts.unit(new Language("es-MX"), "El Comité", ZH, "委员会"),
                    Texts.with(Texts.unit(EN, "Port", Language.FRENCH, "Port"), Status.REJECTED))
                .languages())
        .containsExactly(EN, ES, ZH);
  }

  @Test
  void a_text_has_101_where_the_neighbours_agree_that_are_given() {
    Matches matches =
        matches(
            between("Before.", Texts.unit(EN, "The same text.", ZH, "甲"), "After."),
            between("Elsewhere.", Texts.unit(EN, "The same text.", ZH, "乙"), "After."));
    MatchQuery query = query("The same text.", EN, ZH);

    assertThat(scores(matches.find(query))).containsExactly(100, 100);
    MatchAnswer both = matches.find(between("before.", query, "AFTER."));
    assertThat(scores(both)).containsExactly(101, 100);
    assertThat(targets(both)).containsExactly("甲", "乙");
    assertThat(scores(matches.find(between("", query, "After.")))).containsExactly(101, 101);
    assertThat(scores(matches.find(between("Nowhere.", query, "After."))))
        .containsExactly(100, 100);
    assertThat(scores(matches.find(between("Before.", query("The same texts.", EN, ZH), "After."))))
        .containsExactly(75, 75);
  }

  @Test
  void of_the_same_texts_that_one_is_told_whose_neighbours_agree() {
    Matches matches =
        matches(
            dated(Texts.unit(EN, "The same text.", ZH, "甲"), 2024),
            between("Before.", Texts.unit(EN, "The same text.", ZH, "甲"), "After."));
    MatchAnswer answer = matches.find(between("Before.", query("The same text.", EN, ZH), ""));
    assertThat(scores(answer)).containsExactly(101);
    assertThat(answer.matches().get(0).occurrences()).isEqualTo(2);
    assertThat(answer.matches().get(0).unit().source().previous()).contains("Before.");
  }

  @Test
  void all_translations_of_the_text_are_told_whatever_the_limit_the_newest_first() {
    Matches matches =
        matches(
            dated(Texts.unit(EN, "Other matters", ZH, "其他事项"), 2015),
            dated(Texts.unit(EN, "Other matters", ZH, "其它事项"), 2021),
            dated(Texts.unit(EN, "OTHER MATTERS", ZH, "其他事务"), 2018),
            dated(Texts.unit(EN, "Other matters", ZH, "其他事项"), 2019),
            Texts.unit(EN, "Other matters", ZH, "杂项"),
            dated(Texts.unit(EN, "Other matter", ZH, "事项"), 2024));
    MatchAnswer answer = matches.find(with(query("Other matters", EN, ZH), 50, 1));
    assertThat(targets(answer)).containsExactly("其它事项", "其他事项", "其他事务", "杂项");
    assertThat(answer.matches().stream().map(Match::occurrences)).containsExactly(1, 2, 1, 1);
  }

  @Test
  void the_highest_scores_come_first_and_of_equal_ones_the_newest() {
    Matches matches =
        matches(
            dated(Texts.unit(EN, "one two three five", ZH, "一"), 2015),
            dated(Texts.unit(EN, "one two three six", ZH, "二"), 2019),
            dated(Texts.unit(EN, "one two seven six", ZH, "三"), 2024),
            dated(Texts.unit(EN, "one two three four five", ZH, "四"), 2001),
            dated(Texts.unit(EN, "nine eight seven six", ZH, "五"), 2025));
    assertThat(targets(matches.find(query("one two three four", EN, ZH))))
        .containsExactly("四", "二", "一", "三");
    assertThat(targets(matches.find(with(query("one two three four", EN, ZH), 75, 2))))
        .containsExactly("四", "二");
    assertThat(scores(matches.find(with(query("one two three four", EN, ZH), 76, 5))))
        .containsExactly(80);
  }

  @Test
  void penalties_are_taken_off_and_told() {
    Penalties penalties = new Penalties(1, 5, 3, 0);
    Matches matches =
        matches(
            penalties,
            List.of(
                Texts.with(Texts.unit(EN, "Report of 12 members", ZH, "甲"), Status.CONFIRMED),
                derived(Texts.unit(EN, "Report of 12 members", ZH, "乙")),
                Texts.unit(EN, "Report of 13 members", ZH, "丙")));
    MatchAnswer answer = matches.find(query("Report of 12 members", EN, ZH));
    assertThat(scores(answer)).containsExactly(100, 96, 69);
    assertThat(answer.matches().stream().map(Match::penalties))
        .containsExactly(
            List.of(),
            List.of(new Penalty(Reason.UNREVIEWED, 1), new Penalty(Reason.DERIVED, 3)),
            List.of(new Penalty(Reason.UNREVIEWED, 1), new Penalty(Reason.NUMBERS, 5)));
    assertThat(scores(matches.find(with(query("Report of 12 members", EN, ZH), 70, 5))))
        .containsExactly(100, 96);
  }

  @Test
  void a_rejected_unit_is_found_by_those_only_who_ask_for_it() {
    Matches matches = matches(Texts.with(Texts.unit(EN, "A wrong pair", ZH, "错"), Status.REJECTED));
    MatchQuery query = query("A wrong pair", EN, ZH);
    assertThat(matches.find(query).matches()).isEmpty();
    assertThat(
            matches
                .find(
                    new MatchQuery(
                        query.text(),
                        query.languages(),
                        query.min(),
                        query.limit(),
                        query.before(),
                        query.after(),
                        new UnitFilter(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(Status.REJECTED),
                            0,
                            Optional.empty(),
                            Optional.empty())))
                .matches())
        .hasSize(1);
  }

  @Test
  void only_units_are_found_that_the_filter_lets_through() {
    Matches matches =
        matches(
            dated(Texts.unit(EN, "Other matters", ZH, "甲"), 2015),
            dated(Texts.unit(EN, "Other matters", ZH, "乙"), 2021));
    MatchQuery query = query("Other matters", EN, ZH);
    MatchQuery old =
        new MatchQuery(
            query.text(),
            query.languages(),
            query.min(),
            query.limit(),
            query.before(),
            query.after(),
            new UnitFilter(
                Optional.empty(),
                Optional.of(new YearRange(2010, 2016)),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty()));
    assertThat(targets(matches.find(old))).containsExactly("甲");
  }

  @Test
  void what_differs_is_told_in_offsets_of_the_texts_as_they_are_written() {
    String text = "The  Committee shall meet every two years.";
    String match = "The Committee should meet every year, too.";
    List<Difference> differences =
        matches(Texts.unit(EN, match, ZH, "甲"))
            .find(query(text, EN, ZH))
            .matches()
            .get(0)
            .differences();
    assertThat(differences)
        .containsExactly(
            new Difference(Optional.of(mark(text, "shall")), Optional.of(mark(match, "should"))),
            new Difference(
                Optional.of(mark(text, "two years")), Optional.of(mark(match, "year, too"))));
  }

  @Test
  void what_only_one_side_has_stands_on_one_side() {
    String text = "委员会应每年举行会议";
    String match = "该委员会每年举行会议";
    assertThat(
            matches(Texts.unit(ZH, match, EN, "x"))
                .find(query(text, ZH, EN))
                .matches()
                .get(0)
                .differences())
        .containsExactly(
            new Difference(Optional.empty(), Optional.of(mark(match, "该"))),
            new Difference(Optional.of(mark(text, "应")), Optional.empty()));
  }

  private static Mark mark(String text, String part) {
    int start = text.indexOf(part);
    return new Mark(start, start + part.length());
  }

  @Test
  void a_text_of_nothing_that_can_be_seen_has_no_match() {
    assertThat(matches(Texts.unit(EN, "A", ZH, "甲")).find(query("\u200b\u200e", EN, ZH)).matches())
        .isEmpty();
  }
}
