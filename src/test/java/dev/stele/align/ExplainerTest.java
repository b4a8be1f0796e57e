package dev.stele.align;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.Mark;
import dev.stele.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainerTest {
  private static final LanguagePair ZH_EN = new LanguagePair(Language.CHINESE, Language.ENGLISH);
  private static final LanguagePair ZH_ES = new LanguagePair(Language.CHINESE, Language.SPANISH);

  /** Sentences, and links that have to be among those found by the lexicon alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          大会第七十五届会议审议了秘书长的报告。 \
          | At its seventy-fifth session, the General Assembly considered the report of the Secretary-General. \
          | 大会 = Assembly; number 第七十五 = seventy-fifth; 报告 = report; 秘书长 = Secretary-General
          各国重申致力于可持续发展。 \
          | States reaffirm their commitment to sustainable development. \
          | 重申 = reaffirm; 可持续发展 = sustainable development
          2020年5月4日，安全理事会通过了A/75/900号文件。 \
          | On 4 May 2020 the Security Council adopted document A/75/900. \
          | number 2020 = 2020; month 5月 = May; number 4 = 4; 安全理事会 = Security Council; \
          通过 = adopted; symbol A/75/900 = A/75/900
          百分之四十三的难民是儿童（共２５０万人）。 \
          | Forty-three per cent of the refugees are children (2.5 million in all). \
          | number 百分之 = per cent; number 四十三 = Forty-three; 难民 = refugees; 儿童 = children; \
          number ２５０万 = 2.5 million; mark （ = (; mark ） = )
          尼泊尔支持 Erasmus 方案。 \
          | Nepal supports the Erasmus programme. \
          | 尼泊尔 = Nepal; 支持 = supports; name Erasmus = Erasmus; 方案 = programme
          """)
  void chinese_and_english_are_linked(String source, String target, String links) {
    assertThat(links(ZH_EN, source, target)).contains(links.split(";\\s*", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          大会第七十五届会议审议了秘书长的报告。 \
          | En su septuagésimo quinto período de sesiones, la Asamblea General examinó el informe del Secretario General. \
          | 大会 = Asamblea; number 第七十五 = septuagésimo quinto; 秘书长的报告 = informe del Secretario General; 届会议 = período de sesiones
          各国重申致力于可持续发展。 \
          | Los Estados reafirman su compromiso con el desarrollo sostenible. \
          | 重申 = reafirman; 可持续发展 = desarrollo sostenible
          2020年5月4日，安全理事会通过了第2520(2020)号决议。 \
          | El 4 de mayo de 2020, el Consejo de Seguridad aprobó la resolución 2520 (2020). \
          | month 5月 = mayo; number 4 = 4; 安全理事会 = Consejo de Seguridad; 通过 = aprobó; \
          number 2520 = 2520; 决议 = resolución
          """)
  void chinese_and_spanish_are_linked(String source, String target, String links) {
    assertThat(links(ZH_ES, source, target)).contains(links.split(";\\s*", -1));
  }

  @Test
  void what_the_lexicon_does_not_know_is_learned_from_the_beads() {
    BeadText told = new BeadText("珲沽的水位上升。", "The water level of the Hungu rose.");
    List<BeadText> beads =
        List.of(
            told,
            new BeadText("珲沽流经三国。", "Three countries lie along the Hungu."),
            new BeadText("很多人在珲沽两岸居住。", "Many people live on both banks of the Hungu."),
            new BeadText("委员会每年举行会议。", "The committee meets every year."),
            new BeadText("会议是公开的。", "The meetings are public."),
            new BeadText("三国代表出席了会议。", "Representatives of three countries attended."),
            new BeadText("水很重要。", "Water is important."));
    assertThat(links(Explainer.explain(ZH_EN, Lexicon.seed(), told), told))
        .noneMatch(link -> link.contains("Hungu"));
    assertThat(links(Explainer.of(ZH_EN, Lexicon.seed(), beads).explain(told), told))
        .anyMatch(link -> link.matches("(珲|沽|珲沽) = Hungu"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          第七十五届会议 | seventy-fifth session
          可持续发展 | sustainable development
          讨论 | discussed
          秘书长的报告 | report of the Secretary-General
          """)
  void the_rendering_of_a_stretch_is_found(String stretch, String rendering) {
    String source = "秘书长的报告在第七十五届会议上讨论了可持续发展。";
    String target =
        "At the seventy-fifth session the report of the Secretary-General discussed sustainable"
            + " development.";
    Explanation explanation =
        Explainer.explain(ZH_EN, Lexicon.seed(), new BeadText(source, target));
    int start = source.indexOf(stretch);

    assertThat(explanation.rendering(new Mark(start, start + stretch.length())))
        .extracting(mark -> text(target, mark))
        .containsExactly(rendering);
    int there = target.indexOf("sustainable");
    assertThat(explanation.origin(new Mark(there, there + 1)))
        .extracting(mark -> text(source, mark))
        .containsExactly("可持续发展");
  }

  @Test
  void what_no_link_explains_is_the_rest_and_links_do_not_overlap() {
    BeadText bead = new BeadText("委员会每年举行会议，共三天。", "The committee meets every year.");
    Explanation explanation = Explainer.explain(ZH_EN, Lexicon.seed(), bead);

    assertThat(explanation.sourceRest())
        .extracting(mark -> text(bead.source(), mark))
        .anyMatch(rest -> rest.contains("共"));
    for (Link link : explanation.links()) {
      assertThat(explanation.links())
          .filteredOn(other -> !other.equals(link))
          .allMatch(other -> apart(link.source(), other.source()))
          .allMatch(other -> apart(link.target(), other.target()));
    }
  }

  @Test
  void lengths_are_told_as_a_multiple_of_the_usual() {
    List<BeadText> beads = new ArrayList<>();
    for (int length = 5; length < 60; length += 3) {
      beads.add(new BeadText("甲".repeat(length), "x".repeat(3 * length)));
    }
    Explainer explainer = Explainer.of(ZH_EN, Lexicon.empty(), beads);
    Explanation usual = explainer.explain(new BeadText("乙".repeat(30), "x".repeat(90)));
    Explanation twice = explainer.explain(new BeadText("乙".repeat(30), "x".repeat(180)));

    assertThat(usual.proportion().ofUsual()).isBetween(0.95, 1.05);
    assertThat(twice.proportion().ofUsual()).isBetween(1.9, 2.1);
    assertThat(usual.proportion().says()).isGreaterThan(twice.proportion().says());
  }

  @Test
  void unrelated_and_empty_texts_have_no_links() {
    assertThat(links(ZH_EN, "今天天气很好。", "He bought two old bicycles.")).isEmpty();
    assertThat(links(ZH_EN, "", "")).isEmpty();
  }

  private static boolean apart(Mark one, Mark other) {
    return one.end() <= other.start() || other.end() <= one.start();
  }

  private static List<String> links(LanguagePair languages, String source, String target) {
    BeadText bead = new BeadText(source, target);
    return links(Explainer.explain(languages, Lexicon.seed(), bead), bead);
  }

  /** Links as {@code 报告 = report}, with their kind in front where it is not words. */
  private static List<String> links(Explanation explanation, BeadText bead) {
    return explanation.links().stream()
        .map(
            link ->
                (link.kind() == Link.Kind.WORD ? "" : link.kind() + " ")
                    + text(bead.source(), link.source())
                    + " = "
                    + text(bead.target(), link.target()))
        .toList();
  }

  private static String text(String text, Mark mark) {
    return text.substring(mark.start(), mark.end());
  }
}
