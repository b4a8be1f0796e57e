package dev.stele.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol of amaGama, as its clients speak it. */
class AmagamaRouteTest {
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
  void the_answer_is_a_bare_array_whose_qualities_have_a_decimal_point_and_fall() throws Exception {
    add("en", "zh", "The archives are open to the delegates.", "档案向代表开放。");
    HttpResponse<String> answer =
        stele.get("/tmserver/en/zh/unit/" + escaped("The archives are open to the public."));
    assertThat(answer.body())
        .startsWith(
            "[{\"source\":\"The archives are open to the public.\",\"target\":\"档案向公众开放。\","
                + "\"quality\":100.0,\"rank\":100.0,\"citation\":\"A/99/7, para. 3\","
                + "\"original\":\"es\",\"status\":\"auto\",\"adapted\":false},{");
    JsonArray matches = Described.array(answer, 200, "findAmagama");
    assertThat(qualities(matches)).containsExactly(100.0, 87.0);
    assertThat(matches.getJsonObject(1).getString("status")).isEqualTo("confirmed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zh/en",
        "zh_CN/en_US",
        "zh-CN/en-GB",
        "ZH/EN",
        "zh_CN.UTF-8/en@euro",
        "zh_hans/en_us"
      })
  void languages_are_tags_or_posix_locales(String languages) throws Exception {
    assertThat(find("/tmserver/" + languages + "/unit/" + escaped("档案向公众开放。")))
        .first()
        .isEqualTo("The archives are open to the public.");
  }

  @Test
  void the_text_may_be_a_parameter_and_the_options_of_the_protocol_are_obeyed() throws Exception {
    for (String text :
        new String[] {"Votes of the meeting A", "Votes of the meeting B", "Votes of a meeting B"}) {
      add("en", "fr", text, "Scrutin " + text);
    }
    String question = "/tmserver/en/fr/unit/?source=Votes%20of%20the%20meeting%20A";
    assertThat(Described.array(stele.get(question), 200, "findAmagamaQuery")).hasSize(2);
    assertThat(find(question + "&min_similarity=0")).hasSize(3);
    assertThat(find(question + "&min_similarity=100"))
        .containsExactly("Scrutin Votes of the meeting A");
    assertThat(find(question + "&min_similarity=0&max_candidates=2")).hasSize(2);
    assertThat(find(question + "&min_similarity=31&max_candidates=500")).hasSize(3);
  }

  @Test
  void no_more_translations_of_the_text_are_told_than_candidates_are_wanted() throws Exception {
    for (int i = 0; i < 3; i++) {
      add("en", "ru", "Other matters", "Прочие вопросы " + i);
    }
    assertThat(find("/tmserver/en/ru/unit/Other%20matters?max_candidates=2")).hasSize(2);
    assertThat(find("/tmserver/en/ru/unit/Other%20matters")).hasSize(3);
  }

  @Test
  void a_text_is_found_with_whatever_stands_in_it() throws Exception {
    for (String text :
        new String[] {
          "Resolution A/RES/74/54 of 12 December 2019",
          "50% of 100 %2F and +1",
          "“Quoted” \"text\", 'single' & <tag/>?",
          "a//b/../c/./d#e;f=g",
          "..",
          "第七十四届会议：A/RES/74/54 号决议（“公约”）",
          "line one\nline two\ttab",
          "𠀀 and 😀"
        }) {
      add("en", "es", text, "traducción de " + text);
      assertThat(find("/tmserver/en/es/unit/" + escaped(text)))
          .as(text)
          .first()
          .isEqualTo("traducción de " + text);
    }
    assertThat(find("/tmserver/en/es/unit/Resolution%20A/RES/74/54%20of%2012%20December%202019"))
        .as("unescaped slashes")
        .first()
        .isEqualTo("traducción de Resolution A/RES/74/54 of 12 December 2019");
  }

  @Test
  void codes_that_a_tool_has_left_in_the_text_are_not_compared_and_cost_a_point() throws Exception {
    for (String text :
        new String[] {
          "The <g1>archives</g1> are open<x2/> to the public.",
          "The \uE101\uE110archives\uE102\uE111 are open to the public.",
        }) {
      JsonObject match =
          new JsonArray(stele.get("/tmserver/en/zh/unit/" + escaped(text)).body()).getJsonObject(0);
      assertThat(match.getString("target")).isEqualTo("档案向公众开放。");
      assertThat(match.getDouble("quality")).isEqualTo(99);
    }
    assertThat(find("/tmserver/en/zh/unit/" + escaped("<x1/> <x2/>"))).isEmpty();
  }

  @Test
  void a_unit_that_was_put_is_found_cites_no_document_and_is_exported_with_its_origin()
      throws Exception {
    HttpResponse<String> added = add("zh_CN", "en", "港口应当开放。", "Harbours shall be open.");
    JsonObject unit = Described.json(added, 200, "putAmagama");
    assertThat(unit.getBoolean("added")).isTrue();
    JsonObject match =
        Described.array(
                stele.get("/tmserver/en/zh/unit/" + escaped("Harbours shall be open.")),
                200,
                "findAmagama")
            .getJsonObject(0);
    assertThat(match.getString("target")).isEqualTo("港口应当开放。");
    assertThat(match.getString("status")).isEqualTo("confirmed");
    assertThat(match.getString("citation")).isNull();
    assertThat(stele.get("/api/v1/tmx?source=zh&target=en&status=confirmed").body())
        .contains("<tu tuid=\"" + unit.getString("id") + "\"")
        .containsPattern("creationdate=\"\\d{8}T\\d{6}Z\"")
        .contains("<prop type=\"x-origin\">tmserver</prop>");
    assertThat(
            Described.json(
                    stele.send(
                        writing("zh_CN", "en", "x", "港口应当开放。", "Harbours shall be open.", "POST")),
                    200,
                    "postAmagama")
                .getBoolean("added"))
        .isFalse();
  }

  @Test
  void the_languages_of_the_memory_are_told() throws Exception {
    JsonObject answer =
        Described.json(stele.get("/tmserver/languages/"), 200, "listAmagamaLanguages");
    assertThat(answer.getJsonArray("sourceLanguages")).contains("en", "es", "zh");
    assertThat(answer.getJsonArray("targetLanguages"))
        .isEqualTo(answer.getJsonArray("sourceLanguages"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/tmserver/en/en-GB/unit/a|target wants another language than source, not 'en-GB' too",
        "/tmserver/e/zh/unit/a|source wants a language, such as zh, zh_CN or zh-CN, not 'e'",
        "/tmserver/en/4711/unit/a|target: '4711' is no language tag",
        "/tmserver/en/zh/unit/%20|text wants what is to be translated; it is blank",
        "/tmserver/en/zh/unit/50%|the request is malformed",
        "/tmserver/en/zh/unit/%zz|the request is malformed",
        "/tmserver/en/zh/unit/%FF|text: its escaped bytes are not UTF-8",
        "/tmserver/en/zh/unit/a?min_similarity=x|min_similarity wants a whole number from 0 to 100, not 'x'",
        "/tmserver/en/zh/unit/a?max_candidates=0|max_candidates wants a whole number from 1 to 1000",
        "/tmserver/en/zh/unit/a?jsoncallback=f|there is no query parameter 'jsoncallback' here",
        "/tmserver/en/zh/unit/|source is missing: it wants a segment",
      })
  void a_wrong_question_is_told_what_is_wrong(String path, String detail) throws Exception {
    // Sends the path as it is, whatever it is.
    HttpURLConnection connection =
        (HttpURLConnection) new URL(stele.address() + path).openConnection();
    assertThat(connection.getResponseCode()).isEqualTo(400);
    try (InputStream problem = connection.getErrorStream()) {
      assertThat(new JsonObject(new String(problem.readAllBytes(), UTF_8)).getString("detail"))
          .contains(detail);
    }
  }

  @Test
  void a_text_beyond_the_limit_is_refused_with_the_limit() throws Exception {
    for (String text : new String[] {"委".repeat(3001), "😀".repeat(1501)}) {
      HttpResponse<String> answer = stele.get("/tmserver/zh/en/unit/" + escaped(text));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(Described.problem(answer).getString("detail"))
          .contains("text wants a segment, at most 3000 characters");
    }
    assertThat(find("/tmserver/zh/en/unit/" + escaped("委".repeat(3000)))).isEmpty();
  }

  @Test
  void what_is_no_unit_is_not_taken_in() throws Exception {
    assertRefused("{\"source\": \"a\"}", 400, "target is missing");
    assertRefused("{\"source\": \"a\", \"target\": 4}", 400, "target wants a text, not 4");
    assertRefused("{\"source\": \"a\", \"target\": \" \"}", 400, "target: it is blank");
    assertRefused(
        "{\"source\": \"a\", \"target\": \"\\u0000\"}", 400, "target: the character U+0000");
    assertRefused(
        "{\"source\": \"a\", \"target\": \"\\ud800\"}", 400, "target: the character U+D800");
    assertRefused(
        "{\"source\": \"a\", \"target\": \"b\", \"c\": \"d\"}", 400, "there is no field 'c'");
    assertRefused("[\"a\"]", 400, "the body is no JSON object");
    assertRefused("{\"source", 400, "the body is no JSON object");
    assertRefused("", 400, "source is missing");
    assertRefused(
        "{\"source\": \"a\", \"target\": \"" + "b".repeat(3001) + "\"}",
        400,
        "target wants a segment, at most 3000 characters");
    assertRefused(" ".repeat(70_000), 413, "the body is larger than the limit, 65536 bytes");
    HttpResponse<String> form =
        stele.send(
            HttpRequest.newBuilder(stele.uri("/tmserver/en/zh/unit/a"))
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString("{}")));
    assertThat(form.statusCode()).isEqualTo(415);
    HttpResponse<String> delete = stele.delete("/tmserver/en/zh/unit/a/b");
    assertThat(delete.statusCode()).isEqualTo(405);
    assertThat(delete.headers().firstValue("Allow")).contains("GET, POST, PUT");
  }

  private static void assertRefused(String body, int status, String detail) throws Exception {
    HttpResponse<String> answer =
        stele.send(
            HttpRequest.newBuilder(stele.uri("/tmserver/en/zh/unit/a"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Described.problem(answer).getString("detail")).contains(detail);
  }

  private static HttpResponse<String> add(
      String source, String target, String text, String translation)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        stele.send(writing(source, target, text, text, translation, "PUT"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static HttpRequest.Builder writing(
      String source, String target, String name, String text, String translation, String method) {
    return HttpRequest.newBuilder(
            stele.uri("/tmserver/" + source + "/" + target + "/unit/" + escaped(name)))
        .header("Content-Type", "application/json; charset=utf-8")
        .method(
            method,
            BodyPublishers.ofString(
                new JsonObject().put("source", text).put("target", translation).encode(), UTF_8));
  }

  private static List<String> find(String path) throws Exception {
    HttpResponse<String> answer = stele.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonArray(answer.body())
        .stream().map(match -> ((JsonObject) match).getString("target")).toList();
  }

  private static List<Double> qualities(JsonArray matches) {
    return matches.stream().map(match -> ((JsonObject) match).getDouble("quality")).toList();
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
