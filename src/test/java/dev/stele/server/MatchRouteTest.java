package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchRouteTest {
  @TempDir private static Path folder;
  private static RunningStele stele;

  @BeforeAll
  static void start() throws Exception {
    stele = RunningStele.filled(folder);
    stele.align(
        "zh A/77/1\n第七十七届会议报告\n",
        "es A/77/1\nInforme del septuagésimo séptimo período de sesiones\n");
  }

  @AfterAll
  static void stop() {
    stele.close();
  }

  @Test
  void a_match_has_its_score_what_differs_and_everything_that_a_translator_cites()
      throws Exception {
    JsonObject answer = find("平行文本应保存在本组织档案中。", "&source=zh&target=en");
    JsonObject match = answer.getJsonArray("matches").getJsonObject(0);
    assertThat(match.getInteger("score")).isEqualTo(86);
    assertThat(match.getString("source")).isEqualTo("平行文本保存在本组织的档案中。");
    assertThat(match.getString("target"))
        .isEqualTo("Parallel texts are kept in the archives of the Organization.");
    assertThat(match.getJsonArray("differences"))
        .isEqualTo(
            new JsonArray(
                "[{\"text\": [4, 5], \"match\": null}, {\"text\": null, \"match\": [10, 11]}]"));
    assertThat(match.getBoolean("adapted")).isFalse();
    assertThat(match.getValue("adaptation")).isNull();
    assertThat(match.getJsonArray("penalties")).isEmpty();
    assertThat(match.getInteger("occurrences")).isEqualTo(1);
    assertThat(match.getString("citation")).isEqualTo("A/99/7, para. 2");
    assertThat(match.getString("symbol")).isEqualTo("A/99/7");
    assertThat(match.getString("link")).isEqualTo("https://undocs.org/zh/A/99/7");
    assertThat(match.getString("paragraph")).isEqualTo("2");
    assertThat(match.getString("date")).isEqualTo("2026-07-07");
    assertThat(match.getString("original")).isEqualTo("es");
    assertThat(match.getString("status")).isEqualTo("auto");
    assertThat(match.getString("previous")).isEqualTo("委员会应每年举行会议。");
    assertThat(match.getString("next")).isEqualTo("档案向公众开放。");
    assertThat(stele.get(match.getString("bitext")).statusCode()).isEqualTo(200);
  }

  @Test
  void the_question_comes_back_as_it_was_understood() throws Exception {
    assertThat(
            find("The archives.", "&source=EN&target=zh&before=Before.&year=2026")
                .getJsonObject("query"))
        .isEqualTo(
            new JsonObject(
                """
                {"text": "The archives.", "source": "en", "target": "zh", "min": 70, "limit": 5,
                 "before": "Before.", "after": null, "symbol": null, "year": "2026",
                 "original": null, "status": null, "minConfidence": 0.0, "bitext": null,
                 "derived": null}
                """));
  }

  @Test
  void equal_texts_have_a_hundred_and_one_point_more_between_the_same_neighbours()
      throws Exception {
    assertThat(score("LOS ARCHIVOS ESTÁN ABIERTOS AL PÚBLICO.", "&source=es&target=en"))
        .isEqualTo(100);
    assertThat(
            score(
                "Los archivos están abiertos al público.",
                "&source=es&target=en&before="
                    + encoded(
                        "Los textos paralelos se conservan en los archivos de la Organización.")))
        .isEqualTo(101);
  }

  @Test
  void a_derived_unit_has_its_penalty() throws Exception {
    JsonObject match =
        find("Los archivos están abiertos al público.", "&source=es&target=zh")
            .getJsonArray("matches")
            .getJsonObject(0);
    assertThat(match.getInteger("score")).isEqualTo(99);
    assertThat(match.getString("derived")).isEqualTo("en");
    assertThat(match.getJsonArray("penalties"))
        .isEqualTo(new JsonArray("[{\"reason\": \"derived\", \"points\": 1}]"));
    assertThat(
            find("Los archivos están abiertos al público.", "&source=es&target=zh&derived=no")
                .getJsonArray("matches"))
        .isEmpty();
  }

  @Test
  void a_match_that_differs_in_values_is_adapted_and_shows_what_was_replaced() throws Exception {
    JsonObject match =
        find("第七十八届会议报告", "&source=zh&target=es").getJsonArray("matches").getJsonObject(0);
    assertThat(match.getBoolean("adapted")).isTrue();
    assertThat(match.getInteger("score")).isEqualTo(98);
    assertThat(match.getString("source")).isEqualTo("第七十七届会议报告");
    assertThat(match.getString("target"))
        .isEqualTo("Informe del septuagésimo octavo período de sesiones");
    assertThat(match.getJsonObject("adaptation"))
        .isEqualTo(
            new JsonObject(
                """
                {"target": "Informe del septuagésimo séptimo período de sesiones",
                 "replaced": [{"text": {"place": [0, 4], "text": "第七十八"},
                   "source": {"place": [0, 4], "text": "第七十七"},
                   "target": {"place": [12, 32], "text": "septuagésimo séptimo"},
                   "adapted": {"place": [12, 31], "text": "septuagésimo octavo"}}]}
                """));
    assertThat(match.getJsonArray("penalties"))
        .isEqualTo(new JsonArray("[{\"reason\": \"adapted\", \"points\": 1}]"));
  }

  @Test
  void a_longer_text_has_its_parts_that_stand_in_the_memory_the_longest_first() throws Exception {
    String text =
        "Es sabido que los textos paralelos se conservan en sus cajas, y los archivos están";
    JsonArray fragments = find(text, "&source=es&target=en").getJsonArray("fragments");
    assertThat(fragments).hasSize(2);
    JsonObject first = fragments.getJsonObject(0);
    assertThat(first.getJsonObject("text"))
        .isEqualTo(
            new JsonObject(
                """
                {"place": [14, 50], "text": "los textos paralelos se conservan en"}
                """));
    JsonObject hit = first.getJsonArray("hits").getJsonObject(0);
    assertThat(hit.getString("source"))
        .isEqualTo("Los textos paralelos se conservan en los archivos de la Organización.");
    assertThat(hit.getJsonArray("marks")).isEqualTo(new JsonArray("[[0, 36]]"));
    assertThat(hit.getString("citation")).isEqualTo("A/99/7, para. 2");
    assertThat(fragments.getJsonObject(1).getJsonObject("text").getString("text"))
        .isEqualTo("los archivos están");
  }

  @Test
  void what_renders_the_differences_and_the_fragments_is_marked_on_request() throws Exception {
    JsonObject match =
        find("平行文本保存在本委员会的档案中。", "&source=zh&target=en&rendering=yes")
            .getJsonArray("matches")
            .getJsonObject(0);
    assertThat(marked(match)).containsExactly("Organization");
    JsonObject part =
        find("会上说平行文本保存在一个很远很远的地方", "&source=zh&target=en&rendering=yes")
            .getJsonArray("fragments")
            .getJsonObject(0)
            .getJsonArray("hits")
            .getJsonObject(0);
    assertThat(marked(part)).containsExactly("Parallel texts are kept");
    assertThat(
            find("平行文本保存在本委员会的档案中。", "&source=zh&target=en")
                .getJsonArray("matches")
                .getJsonObject(0)
                .getJsonArray("targetMarks"))
        .isEmpty();
  }

  private static List<String> marked(JsonObject found) {
    String target = found.getString("target");
    return found.getJsonArray("targetMarks").stream()
        .map(JsonArray.class::cast)
        .map(mark -> target.substring(mark.getInteger(0), mark.getInteger(1)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text=a&source=en&target=en-GB|target wants another language than source",
        "text=%20&source=en&target=zh|text wants what is to be translated; it is blank",
        "text=a&source=en|target is missing",
        "text=a&source=en&target=zh&min=49|min wants a whole number from 50 to 100, not '49'",
        "text=a&source=en&target=zh&limit=51|limit wants a whole number from 1 to 50, not '51'",
        "text=a&source=en&target=zh&fuzzy=yes|there is no query parameter 'fuzzy' here",
      })
  void a_wrong_question_is_told_what_is_wrong(String question, String detail) throws Exception {
    HttpResponse<String> answer = stele.get("/api/v1/matches?" + question);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Described.problem(answer).getString("detail")).contains(detail);
  }

  @Test
  void a_text_of_three_thousand_han_characters_with_its_neighbours_is_taken() throws Exception {
    String text = encoded("委员会".repeat(1000));
    JsonObject answer =
        Described.json(
            stele.get(
                "/api/v1/matches?text=%s&before=%s&after=%s&source=zh&target=en"
                    .formatted(text, text, text)),
            200,
            "findMatches");
    assertThat(answer.getJsonArray("matches")).isEmpty();
  }

  private static int score(String text, String more) throws Exception {
    return find(text, more).getJsonArray("matches").getJsonObject(0).getInteger("score");
  }

  private static JsonObject find(String text, String more) throws Exception {
    return Described.json(
        stele.get("/api/v1/matches?text=" + encoded(text) + more), 200, "findMatches");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
