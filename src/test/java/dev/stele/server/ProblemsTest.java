package dev.stele.server;

import static dev.stele.server.RunningStele.ENGLISH;
import static dev.stele.server.RunningStele.filePart;
import static dev.stele.server.RunningStele.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a request is answered by a problem document that says what. */
class ProblemsTest {
  @TempDir private static Path folder;
  private static RunningStele stele;

  @BeforeAll
  static void start() throws Exception {
    stele = RunningStele.empty(folder);
  }

  @AfterAll
  static void stop() {
    stele.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/concordance?lang=zh             | missing-parameter | q is missing: it wants the phrase, words or pattern to look up
          /api/v1/concordance?q=x                 | missing-parameter | lang is missing: it wants a language tag (BCP 47)
          /api/v1/concordance?q=&lang=zh          | invalid-parameter | q wants the phrase, words or pattern to look up
          /api/v1/concordance?q=%20&lang=zh       | invalid-parameter | q: at character 1: there is nothing to look up but blanks
          /api/v1/concordance?q=x&lang=zh&mode=exact  | invalid-parameter | mode wants one of phrase, words, wildcard, regex, boolean, not 'exact'
          /api/v1/concordance?q=x&lang=zh&sort=length | invalid-parameter | sort wants one of relevance, date, symbol, left, right, not 'length'
          /api/v1/concordance?q=x&lang=zh&limit=0     | invalid-parameter | limit wants a whole number from 1 to 200, not '0'
          /api/v1/concordance?q=x&lang=zh&limit=201   | invalid-parameter | limit wants a whole number from 1 to 200, not '201'
          /api/v1/concordance?q=x&lang=zh&limit=many  | invalid-parameter | limit wants a whole number from 1 to 200, not 'many'
          /api/v1/concordance?q=x&lang=zh&limit=1e2   | invalid-parameter | limit wants a whole number
          /api/v1/concordance?q=x&lang=_1             | invalid-parameter | lang: '_1' is no language tag
          /api/v1/concordance?q=x&lang=zh&other=zh-CN | invalid-parameter | other wants another language than lang
          /api/v1/concordance?q=x&lang=zh&symbol=a%20b | invalid-parameter | symbol: 'a b' is no document symbol
          /api/v1/concordance?q=x&lang=zh&symbol=*    | invalid-parameter | symbol: '*' alone would be every document; leave the symbol out
          /api/v1/concordance?q=x&lang=zh&symbol=a/99/501 | invalid-parameter | symbol: 'a/99/501' is no document symbol: symbols are written in capitals, such as A/99/501
          /api/v1/concordance?q=x&lang=zh&symbol=a/res/* | invalid-parameter | symbols are written in capitals, such as A/RES/*
          /api/v1/concordance?q=x&lang=zh&year=19     | invalid-parameter | year wants a year or a range of years
          /api/v1/concordance?q=x&lang=zh&year=2021..2019 | invalid-parameter | year: years 2021..2019 end before they begin
          /api/v1/concordance?q=x&lang=zh&status=good | invalid-parameter | status wants one of auto, confirmed, rejected
          /api/v1/concordance?q=x&lang=zh&minConfidence=2 | invalid-parameter | minConfidence wants a number from 0 to 1, not '2'
          /api/v1/concordance?q=x&lang=zh&bitext=12   | invalid-parameter | bitext wants the id of a bitext, 24 hexadecimal digits
          /api/v1/concordance?q=x&lang=zh&cursor=zzz  | invalid-parameter | cursor wants the 'next' of an answer
          /api/v1/concordance?q=x&q=y&lang=zh         | invalid-parameter | q is given more than once
          /api/v1/concordance?q=x&lang=zh&max=3       | unknown-parameter | no query parameter 'max' here; there are bitext, body, cursor,
          /api/v1/bitexts?offset=-1                   | invalid-parameter | offset wants a whole number from 0
          /api/v1/bitexts?page=2                      | unknown-parameter | no query parameter 'page' here; there are limit, offset, symbol
          /api/v1/tmx?source=zh                       | missing-parameter | target is missing
          /api/v1/tmx?source=zh&target=zh             | invalid-parameter | target: a language pair needs two languages
          /api/v1/tmx?source=zh&target=en&segtype=word | invalid-parameter | segtype wants one of sentence, paragraph, not 'word'
          /health/live?x=1                            | unknown-parameter | there is none at all
          /api/v1/bitexts/0123                        | not-found         | '0123' is no bitext id
          /api/v1/bitexts/0123456789abcdef01234567    | not-found         | there is no bitext 0123456789abcdef01234567
          /api/v1/bitexts/0123456789abcdef01234567/beads | not-found      | there is no bitext
          /api/v1/jobs/none                           | not-found         | there is no job 'none'
          /api/v1/jobs/none/events                    | not-found         | there is no job 'none'
          /api/v1/nothing                             | not-found         | there is no /api/v1/nothing
          """)
  void a_wrong_question_is_answered_by_a_problem(String path, String type, String detail)
      throws Exception {
    HttpResponse<String> response = stele.get(path);
    JsonObject problem = Described.problem(response);
    assertThat(problem.getString("type")).endsWith("/" + type);
    assertThat(problem.getString("detail")).contains(detail);
    assertThat(path).startsWith(problem.getString("instance"));
  }

  static Stream<Map.Entry<String[], String>> forms() {
    String source = filePart("source", "a.txt", ENGLISH);
    String target = filePart("target", "b.txt", ENGLISH);
    return Stream.of(
        Map.entry(new String[] {source}, "target is missing: it wants a file"),
        Map.entry(new String[] {source, part("target", "x")}, "target wants a file, not a text"),
        Map.entry(new String[] {source, source, target}, "source is given more than once"),
        Map.entry(
            new String[] {source, target, part("language", "en")},
            "no form field 'language' here; there are source, sourceLang, symbol, target, targetLang"),
        Map.entry(
            new String[] {source, target, part("symbol", "none")},
            "symbol: 'none' is no document symbol"),
        Map.entry(
            new String[] {source, target, part("sourceLang", "?!")},
            "sourceLang: '?!' is no language tag"),
        Map.entry(
            new String[] {source, target, part("sourceLang", "en"), part("targetLang", "en-GB")},
            "targetLang wants another language than sourceLang"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_wrong_form_is_answered_by_a_problem(Map.Entry<String[], String> form) throws Exception {
    HttpResponse<String> response = stele.post(form.getKey());
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Described.problem(response).getString("detail")).contains(form.getValue());
  }

  @Test
  void a_method_that_is_not_allowed_is_told_those_that_are() throws Exception {
    HttpResponse<String> response =
        stele.send(
            HttpRequest.newBuilder(stele.uri("/api/v1/bitexts/0123456789abcdef01234567"))
                .PUT(BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("DELETE, GET");
    assertThat(Described.problem(response).getString("detail"))
        .contains("takes DELETE, GET, not PUT");
  }

  @Test
  void what_there_is_not_is_not_given_in_another_form() throws Exception {
    HttpResponse<String> response =
        stele.send(
            HttpRequest.newBuilder(stele.uri("/api/v1/bitexts")).header("Accept", "text/csv"));
    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(Described.problem(response).getString("detail")).contains("text/csv");
  }

  @Test
  void a_body_that_is_no_form_is_refused() throws Exception {
    HttpResponse<String> response =
        stele.send(
            HttpRequest.newBuilder(stele.uri("/api/v1/bitexts"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(Described.problem(response).getString("detail")).contains("multipart/form-data");
  }

  @Test
  void a_file_over_the_limit_is_refused_by_name() throws Exception {
    HttpResponse<String> response =
        stele.post(
            filePart("source", "long.txt", "x".repeat(100_001)),
            filePart("target", "b.txt", ENGLISH));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(Described.problem(response).getString("detail"))
        .isEqualTo("source: long.txt has 100001 bytes; the limit is 100000");
  }

  @Test
  void an_upload_that_announces_too_much_is_refused_before_it_is_received() throws Exception {
    HttpResponse<String> response =
        stele.post(filePart("source", "long.txt", "x".repeat(3_000_000)));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(Described.problem(response).getString("detail"))
        .contains("larger than the limit, 100000 bytes");
  }

  @Test
  void a_form_that_breaks_off_is_refused() throws Exception {
    HttpResponse<String> response =
        stele.send(
            HttpRequest.newBuilder(stele.uri("/api/v1/bitexts"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"so")));
    assertThat(response.statusCode()).isEqualTo(400);
    Described.problem(response);
  }

  @Test
  void every_problem_is_explained_where_its_type_leads() {
    JsonObject explained = Contract.load().document().toJsonObject().getJsonObject("x-problems");
    Map<String, Object> known =
        Stream.of(Problem.values())
            .collect(Collectors.toMap(Problem::slug, p -> p.status() + " " + p.title()));
    Map<String, Object> written =
        explained.fieldNames().stream()
            .collect(
                Collectors.toMap(
                    name -> name,
                    name ->
                        explained.getJsonObject(name).getInteger("status")
                            + " "
                            + explained.getJsonObject(name).getString("title")));
    assertThat(written).isEqualTo(known);
  }
}
