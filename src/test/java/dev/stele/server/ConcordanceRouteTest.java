package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcordanceRouteTest {
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
  void a_hit_has_everything_that_a_translator_cites() throws Exception {
    JsonObject answer = search("平行文本", "&lang=zh&other=en");

    assertThat(answer.getJsonObject("total"))
        .isEqualTo(new JsonObject("{\"value\": 1, \"relation\": \"eq\"}"));
    JsonObject hit = answer.getJsonArray("hits").getJsonObject(0);
    assertThat(hit.getString("citation")).isEqualTo("A/99/7, para. 2");
    assertThat(hit.getString("symbol")).isEqualTo("A/99/7");
    assertThat(hit.getString("paragraph")).isEqualTo("2");
    assertThat(hit.getString("date")).isEqualTo("2026-07-07");
    assertThat(hit.getString("original")).isEqualTo("es");
    assertThat(hit.getString("status")).isEqualTo("auto");
    assertThat(hit.getDouble("confidence")).isBetween(0.0, 1.0);
    assertThat(hit.getJsonObject("source"))
        .isEqualTo(
            new JsonObject(
                """
                {"lang": "zh", "text": "平行文本保存在本组织的档案中。", "marks": [[0, 4]],
                 "before": "", "match": "平行文本", "after": "保存在本组织的档案中。"}
                """));
    assertThat(hit.getJsonObject("target"))
        .isEqualTo(
            new JsonObject(
                """
                {"lang": "en", "marks": [],
                 "text": "Parallel texts are kept in the archives of the Organization."}
                """));
    assertThat(hit.getJsonObject("context"))
        .isEqualTo(
            new JsonObject(
                """
                {"previous": "委员会应每年举行会议。", "next": "档案向公众开放。",
                 "targetPrevious": "The Committee shall meet every year.",
                 "targetNext": "The archives are open to the public."}
                """));
    assertThat(stele.get(hit.getString("bitext")).statusCode()).isEqualTo(200);
    assertThat(hit.getString("link")).isEqualTo("https://undocs.org/zh/A/99/7");
  }

  @Test
  void the_question_comes_back_as_it_was_understood_and_absent_values_are_null() throws Exception {
    assertThat(search("archives", "&lang=EN&year=2026&limit=1").getJsonObject("query"))
        .isEqualTo(
            new JsonObject(
                """
                {"q": "archives", "lang": "en", "other": null, "mode": "phrase",
                 "inflected": "no", "variants": "no", "targetQ": null, "targetNot": null, "body": null,
                 "series": null, "session": null, "pair": null, "document": null, "symbol": null,
                 "year": "2026", "original": null, "status": null, "minConfidence": 0.0,
                 "bitext": null, "derived": null, "sort": "relevance", "limit": 1, "cursor": null}
                """));
  }

  @Test
  void the_cursor_leads_through_all_hits_once() throws Exception {
    JsonObject first = search("archives", "&lang=en&limit=3");
    JsonObject second =
        search("archives", "&lang=en&limit=3&cursor=" + encoded(first.getString("next")));

    assertThat(first.getJsonObject("total").getInteger("value")).isEqualTo(4);
    assertThat(first.getJsonArray("hits")).hasSize(3);
    assertThat(second.getJsonArray("hits")).hasSize(1);
    assertThat(second.getString("next")).isNull();
    assertThat(first.getJsonArray("hits").stream().map(ConcordanceRouteTest::id))
        .doesNotContain(id(second.getJsonArray("hits").getJsonObject(0)));
  }

  @Test
  void a_cursor_leads_on_in_its_own_question_only() throws Exception {
    String cursor = encoded(search("archives", "&lang=en&limit=3").getString("next"));
    HttpResponse<String> refused =
        stele.get("/api/v1/concordance?q=the&lang=en&limit=3&cursor=" + cursor);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("cursor wants the 'next' of an answer to the same question");
  }

  @Test
  void filters_narrow_the_hits_and_facets_count_them() throws Exception {
    JsonObject all = search("archivos", "&lang=es&other=en");
    assertThat(all.getJsonObject("facets").getJsonArray("original"))
        .isEqualTo(new JsonArray("[{\"value\": \"es\", \"count\": 2}]"));
    assertThat(all.getJsonObject("facets").getJsonArray("year"))
        .isEqualTo(new JsonArray("[{\"value\": \"2026\", \"count\": 2}]"));

    for (String none :
        new String[] {"symbol=A/99/8", "year=2019..2021", "original=en", "status=confirmed"}) {
      assertThat(search("archivos", "&lang=es&other=en&" + none).getJsonArray("hits"))
          .as(none)
          .isEmpty();
    }
    for (String some : new String[] {"symbol=A/99/*", "year=2020..2026", "original=es"}) {
      assertThat(search("archivos", "&lang=es&other=en&" + some).getJsonArray("hits"))
          .as(some)
          .hasSize(2);
    }
  }

  @Test
  void a_derived_pair_says_through_which_language_and_can_be_left_out() throws Exception {
    JsonObject derived = search("archivos", "&lang=es&other=zh");
    assertThat(derived.getJsonArray("hits")).hasSize(2);
    assertThat(derived.getJsonArray("hits").getJsonObject(0).getString("derived")).isEqualTo("en");
    assertThat(search("archivos", "&lang=es&derived=yes").getJsonArray("hits"))
        .isEqualTo(derived.getJsonArray("hits"));
    JsonObject aligned = search("archivos", "&lang=es&derived=no");
    assertThat(aligned.getJsonArray("hits")).hasSize(2);
    assertThat(aligned.getJsonArray("hits").getJsonObject(0).getString("derived")).isNull();
  }

  @Test
  void the_other_side_can_be_asked_for_and_is_marked() throws Exception {
    JsonObject answer = search("archives", "&lang=en&targetQ=" + encoded("公众"));
    assertThat(answer.getJsonArray("hits")).hasSize(1);
    assertThat(
            answer
                .getJsonArray("hits")
                .getJsonObject(0)
                .getJsonObject("target")
                .getJsonArray("marks"))
        .isEqualTo(new JsonArray("[[3, 5]]"));
    assertThat(
            search("archives", "&lang=en&other=zh&targetNot=" + encoded("公众")).getJsonArray("hits"))
        .hasSize(1);
  }

  @Test
  void the_language_of_a_query_is_found_and_several_are_searched_at_once() throws Exception {
    assertThat(search("档案", "&lang=auto").getString("language")).isEqualTo("zh");
    assertThat(search("los archivos", "&lang=auto").getString("language")).isEqualTo("es");
    assertThat(search("the archives", "&lang=auto").getString("language")).isEqualTo("en");
    JsonObject both = search("archives OR archivos", "&lang=en,es&mode=boolean&other=zh,es");
    assertThat(both.getJsonObject("total").getInteger("value")).isEqualTo(6);
  }

  @Test
  void every_facet_value_is_a_filter() throws Exception {
    JsonObject facets = search("archives", "&lang=en").getJsonObject("facets");
    for (String facet : new String[] {"body", "series", "session", "pair", "status", "symbol"}) {
      JsonObject first = facets.getJsonArray(facet).getJsonObject(0);
      JsonObject narrowed =
          search("archives", "&lang=en&" + facet + "=" + encoded(first.getString("value")));
      assertThat(narrowed.getJsonObject("total").getInteger("value"))
          .as(facet)
          .isEqualTo(first.getInteger("count"));
    }
  }

  @Test
  void a_query_that_cannot_be_run_is_refused_at_the_character_that_is_wrong() throws Exception {
    for (String[] wrong :
        new String[][] {
          {"boolean", "(archives OR", "q: at character 13: "},
          {"boolean", "archives AND )", "q: at character 14: "},
          {"boolean", "NOT archives", "q: at character 1: "},
          {"boolean", "\"archives", "q: at character 1: "},
          {"boolean", "\"a b\"~99", "q: at character 6: "},
          {"regex", "archiv[", "q: at character 7: "},
          {"wildcard", "* *", "q: at character 1: "},
          {"wildcard", "?档", "q: at character 1: "}
        }) {
      HttpResponse<String> answer =
          stele.get("/api/v1/concordance?lang=en&mode=" + wrong[0] + "&q=" + encoded(wrong[1]));
      assertThat(answer.statusCode()).as(wrong[1]).isEqualTo(400);
      assertThat(answer.body()).as(wrong[1]).contains(wrong[2]);
    }
  }

  @Test
  void hits_are_exported_as_a_table_with_a_line_each() throws Exception {
    HttpResponse<String> csv = export("q=archives&lang=en&other=zh&format=csv");
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("stele-hits.csv");
    assertThat(csv.body()).startsWith("\ufeffcitation,symbol,date,");
    assertThat(csv.body().lines()).hasSize(3);
    assertThat(csv.body())
        .contains("\"A/99/7, para. 3\",A/99/7,2026-07-07,es,auto,")
        .contains(",en,The archives are open to the public.,zh,档案向公众开放。\r\n");
  }

  @Test
  void hits_are_exported_as_tmx_in_two_languages() throws Exception {
    assertThat(export("q=archives&lang=en&other=zh&format=tmx").body())
        .contains("srclang=\"en\"", "<seg>档案向公众开放。</seg>");
    HttpResponse<String> refused = export("q=archives&lang=en&format=tmx");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("format wants one language in lang and one in other");
  }

  @Test
  void hits_are_exported_as_a_workbook() throws Exception {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        stele.uri(
                            "/api/v1/concordance/export?q=archives&lang=en&other=zh&format=xlsx"))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    Path file = Files.write(folder.resolve("hits.xlsx"), answer.body());
    String sheet;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
    }
    assertThat(sheet)
        .contains("citation", "The archives are open to the public.", "&#x6863;&#x6848;");
  }

  @Test
  void an_export_that_cannot_be_run_is_refused_like_a_search() throws Exception {
    HttpResponse<String> refused = export("q=" + encoded("?档") + "&lang=zh&mode=wildcard");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("q: at character 1: ");
  }

  @Test
  void what_renders_a_phrase_is_marked_on_request() throws Exception {
    JsonObject hit =
        search("档案向公众开放", "&lang=zh&other=en&rendering=yes").getJsonArray("hits").getJsonObject(0);
    JsonObject target = hit.getJsonObject("target");
    JsonArray mark = target.getJsonArray("marks").getJsonArray(0);

    assertThat(target.getString("text").substring(mark.getInteger(0), mark.getInteger(1)))
        .containsIgnoringCase("archives");
  }

  @Test
  void hits_are_grouped_by_what_renders_a_phrase() throws Exception {
    JsonObject answer =
        Described.json(
            stele.get("/api/v1/renderings?q=" + encoded("档案") + "&lang=zh&other=en&examples=1"),
            200,
            "listRenderings");

    assertThat(answer.getInteger("examined")).isPositive();
    assertThat(answer.getJsonArray("groups").getJsonObject(0).getString("rendering"))
        .isEqualToIgnoringCase("archives");
    assertThat(answer.getJsonArray("groups").getJsonObject(0).getJsonArray("examples")).hasSize(1);
  }

  private static HttpResponse<String> export(String parameters) throws Exception {
    return stele.get("/api/v1/concordance/export?" + parameters);
  }

  private static JsonObject search(String phrase, String more) throws Exception {
    return Described.json(
        stele.get("/api/v1/concordance?q=" + encoded(phrase) + more), 200, "searchConcordance");
  }

  private static String id(Object hit) {
    return ((JsonObject) hit).getString("id");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
