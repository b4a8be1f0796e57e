package dev.stele.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The protocol of MyMemory, as its clients speak it. */
class MyMemoryRouteTest {
  @TempDir private static Path folder;
  private static RunningStele stele;

  @BeforeAll
  static void start() throws Exception {
    stele = RunningStele.filled(folder);
  }

  @AfterAll
  static void stop() {
    stele.close();
  }

  @Test
  void the_answer_has_the_shape_of_mymemory() throws Exception {
    JsonObject answer = get("The archives are open to the public.", "en|zh-CN", "");
    String id = answer.getJsonArray("matches").getJsonObject(0).getString("id");
    answer.getJsonArray("matches").getJsonObject(0).remove("quality");
    assertThat(answer)
        .isEqualTo(
            new JsonObject(
                """
                {"responseData": {"translatedText": "档案向公众开放。", "match": 1.0},
                 "quotaFinished": false, "mtLangSupported": null, "responseDetails": "",
                 "responseStatus": 200, "responderId": null, "exception_code": null,
                 "matches": [{"id": "%s", "segment": "The archives are open to the public.",
                   "translation": "档案向公众开放。", "source": "en", "target": "zh",
                   "reference": "A/99/7, para. 3", "usage-count": 1, "subject": "A/99/7",
                   "created-by": "Stele", "last-updated-by": "Stele",
                   "create-date": "2026-07-07 00:00:00", "last-update-date": "2026-07-07 00:00:00",
                   "match": 1.0, "penalty": 0}]}
                """
                    .formatted(id)));
  }

  @Test
  void where_nothing_is_found_the_best_text_is_empty_and_its_match_is_none() throws Exception {
    JsonObject answer = get("Something else altogether", "en-GB|zh", "");
    assertThat(answer.getJsonObject("responseData"))
        .isEqualTo(new JsonObject("{\"translatedText\": \"\", \"match\": 0.0}"));
    assertThat(answer.getJsonArray("matches")).isEmpty();
    assertThat(answer.getInteger("responseStatus")).isEqualTo(200);
  }

  @Test
  void matches_are_parts_of_one_and_what_other_clients_say_of_themselves_changes_nothing()
      throws Exception {
    JsonObject answer =
        get(
            "The archives are open to delegates.",
            "en_US|zh_CN",
            "&mt=0&of=json&onlyprivate=1&key=k&user=u&de=a%40b.org&ip=192.0.2.1&numres=25");
    assertThat(answer.getJsonObject("responseData").getDouble("match")).isEqualTo(0.75);
    assertThat(answer.getJsonArray("matches")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "q=a&langpair=en%7Cen-GB!langpair wants another language than source, not 'en-GB' too",
        "q=a&langpair=en-zh!langpair wants two languages with a '|' between them",
        "q=a&langpair=en%7Czh%7Ces!langpair wants two languages with a '|' between them",
        "q=a&langpair=autodetect%7Czh!langpair: 'autodetect' is no language tag",
        "q=%20&langpair=en%7Czh!q wants what is to be translated; it is blank",
        "langpair=en%7Czh!q is missing",
        "q=a!langpair is missing",
        "q=a&langpair=en%7Czh&of=tmx!of wants json, not 'tmx'",
        "q=a&langpair=en%7Czh&limit=1!there is no query parameter 'limit' here",
      })
  void a_wrong_question_is_told_what_is_wrong(String question, String detail) throws Exception {
    HttpResponse<String> answer = stele.get("/get?" + question);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Described.problem(answer).getString("detail")).contains(detail);
  }

  @Test
  void a_text_beyond_the_limit_is_refused_with_the_limit() throws Exception {
    HttpResponse<String> answer =
        stele.get("/get?langpair=zh%7Cen&q=" + URLEncoder.encode("😀".repeat(1501), UTF_8));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Described.problem(answer).getString("detail"))
        .contains("q wants a segment, at most 3000 characters (UTF-16 code units), not 3002");
  }

  @Test
  void a_client_that_cuts_off_what_is_less_than_a_percent_has_the_score() {
    for (int score = 0; score <= 100; score++) {
      double share = WireMyMemory.share(score);
      assertThat((int) (100 * share)).isEqualTo(score);
      assertThat(share).isBetween(0.0, 1.0);
    }
    assertThat(WireMyMemory.share(101)).isEqualTo(1);
  }

  private static JsonObject get(String text, String pair, String more) throws Exception {
    return Described.json(
        stele.get(
            "/get?q="
                + URLEncoder.encode(text, UTF_8)
                + "&langpair="
                + URLEncoder.encode(pair, UTF_8)
                + more),
        200,
        "getMyMemory");
  }
}
