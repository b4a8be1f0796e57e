package dev.stele.server;

import static dev.stele.server.RunningStele.CHINESE;
import static dev.stele.server.RunningStele.ENGLISH;
import static dev.stele.server.RunningStele.SPANISH;
import static dev.stele.server.RunningStele.filePart;
import static dev.stele.server.RunningStele.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.memory.Job;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BitextRoutesTest {
  @TempDir private Path folder;
  private RunningStele stele;

  @BeforeEach
  void start() throws Exception {
    stele = RunningStele.empty(folder);
  }

  @AfterEach
  void stop() {
    stele.close();
  }

  @Test
  void two_uploaded_files_become_a_bitext_that_can_be_read_searched_and_removed() throws Exception {
    HttpResponse<String> accepted =
        stele.post(
            filePart("source", "C:\\texts\\zh one.txt", CHINESE),
            filePart("target", "../en.txt", ENGLISH));
    JsonObject job = Described.json(accepted, 202, "submitBitext").getJsonObject("job");
    assertThat(accepted.headers().firstValue("Location"))
        .contains("/api/v1/jobs/" + job.getString("id"));

    List<JsonObject> steps = events(job.getString("id"));
    JsonObject end = steps.get(steps.size() - 1);
    assertThat(end.getString("state")).as(end.encode()).isEqualTo("done");
    assertThat(steps).extracting(s -> s.getDouble("progress")).isSorted();
    assertThat(Described.json(stele.get("/api/v1/jobs/" + job.getString("id")), 200, "readJob"))
        .isEqualTo(end);
    String address = end.getJsonObject("result").getString("bitext");

    JsonObject bitext = Described.json(stele.get(address), 200, "readBitext");
    assertThat(bitext.getString("symbol")).isEqualTo("A/99/7");
    assertThat(bitext.getJsonObject("source").getString("file")).isEqualTo("zh one.txt");
    assertThat(bitext.getJsonObject("target").getString("file")).isEqualTo("en.txt");
    assertThat(bitext.getInteger("units")).isEqualTo(3);
    assertThat(bitext.getJsonObject("gaps").getJsonArray("source")).isEmpty();
    assertThat(bitext.getJsonObject("gaps").getDouble("coverage")).isBetween(0.4, 1.0);

    assertThat(stele.get("/api/v1/concordance?lang=en&q=public").body()).contains("向公众开放");
    assertThat(stele.delete(address).statusCode()).isEqualTo(204);
    assertThat(stele.get("/api/v1/concordance?lang=en&q=public").body()).doesNotContain("向公众开放");
    assertThat(stele.get(address).statusCode()).isEqualTo(404);
    assertThat(stele.delete(address).statusCode()).isEqualTo(404);
  }

  @Test
  void what_the_form_names_wins_over_what_is_found() throws Exception {
    JsonObject job =
        Described.json(
                stele.post(
                    filePart("source", "a", ENGLISH),
                    filePart("target", "b", ENGLISH),
                    part("sourceLang", "fr"),
                    part("symbol", "A/RES/1/1")),
                202,
                "submitBitext")
            .getJsonObject("job");
    events(job.getString("id"));

    JsonObject summary =
        Described.json(stele.get("/api/v1/bitexts?symbol=A/RES/1/1"), 200, "listBitexts")
            .getJsonArray("bitexts")
            .getJsonObject(0);
    assertThat(summary.getJsonObject("source").getString("lang")).isEqualTo("fr");
  }

  @Test
  void a_file_that_cannot_be_read_fails_the_job_and_says_why() throws Exception {
    JsonObject job =
        Described.json(
                stele.post(filePart("source", "noise.bin", "?"), filePart("target", "b", ENGLISH)),
                202,
                "submitBitext")
            .getJsonObject("job");

    List<JsonObject> steps = events(job.getString("id"));
    assertThat(steps.get(steps.size() - 1).getString("error"))
        .isEqualTo("noise.bin: this is not a document that can be read");
    assertThat(steps.get(steps.size() - 1).getString("state")).isEqualTo("failed");
  }

  @Test
  void the_end_of_a_job_that_is_over_is_told_at_once() throws Exception {
    Job done = stele.align(CHINESE, ENGLISH);
    assertThat(events(done.id()))
        .singleElement()
        .extracting(s -> s.getString("state"))
        .isEqualTo("done");
  }

  @Test
  void beads_are_read_part_by_part() throws Exception {
    String address =
        "/api/v1/bitexts/" + stele.align(CHINESE, ENGLISH).result().orElseThrow() + "/beads";
    JsonObject all = Described.json(stele.get(address), 200, "readBeads");
    JsonObject part = Described.json(stele.get(address + "?from=1&limit=1"), 200, "readBeads");

    assertThat(all.getJsonObject("total").getInteger("value")).isEqualTo(3);
    assertThat(part.getJsonArray("beads")).hasSize(1);
    JsonObject bead = part.getJsonArray("beads").getJsonObject(0);
    assertThat(bead).isEqualTo(all.getJsonArray("beads").getJsonObject(1));
    assertThat(bead.getString("original")).isEqualTo("es");
    assertThat(bead.getJsonObject("source"))
        .isEqualTo(
            new JsonObject(
                """
                {"text": "平行文本保存在本组织的档案中。", "segments":
                  [{"index": 1, "path": "2", "kind": "text", "text": "平行文本保存在本组织的档案中。"}]}
                """));
    assertThat(
            Described.json(stele.get(address + "?from=3"), 200, "readBeads").getJsonArray("beads"))
        .isEmpty();
  }

  @Test
  void a_bead_is_explained_with_places_in_both_texts() throws Exception {
    String bitext = "/api/v1/bitexts/" + stele.align(CHINESE, ENGLISH).result().orElseThrow();
    JsonObject explanation =
        Described.json(stele.get(bitext + "/beads/1/explanation"), 200, "explainBead");

    assertThat(explanation.getJsonObject("labels").getString("source")).isEqualTo("2");
    assertThat(explanation.getJsonObject("labels").getDouble("says")).isPositive();
    String source = explanation.getJsonObject("source").getString("text");
    String target = explanation.getJsonObject("target").getString("text");
    assertThat(explanation.getJsonArray("links").stream().map(JsonObject.class::cast))
        .extracting(link -> piece(source, link, "source") + " = " + piece(target, link, "target"))
        .contains("平行文本 = Parallel texts", "档案 = archives");
    assertThat(explanation.getJsonObject("length").getDouble("ofUsual")).isBetween(0.5, 2.0);
  }

  private static String piece(String text, JsonObject link, String side) {
    JsonArray place = link.getJsonArray(side);
    return text.substring(place.getInteger(0), place.getInteger(1));
  }

  @Test
  void what_was_learned_of_a_bitext_is_forgotten_when_it_changes() throws Exception {
    String bitext = "/api/v1/bitexts/" + stele.align(CHINESE, ENGLISH).result().orElseThrow();
    String first = bitext + "/beads/0/explanation";
    assertThat(stele.get(first).body()).contains("The Committee shall meet every year.");

    stele.align(CHINESE, ENGLISH.replace("every year", "each year"));
    JsonObject target =
        Described.json(stele.get(first), 200, "explainBead").getJsonObject("target");
    assertThat(target.getString("text")).isEqualTo("The Committee shall meet each year.");
  }

  @Test
  void a_bead_with_one_side_has_nothing_to_explain() throws Exception {
    String bitext =
        "/api/v1/bitexts/"
            + stele
                .align(CHINESE, ENGLISH + "4. Nothing answers to this one here.\n")
                .result()
                .orElseThrow();
    JsonObject explanation =
        Described.json(stele.get(bitext + "/beads/3/explanation"), 200, "explainBead");

    assertThat(explanation.getJsonArray("links")).isEmpty();
    assertThat(explanation.getValue("length")).isNull();
    assertThat(explanation.getJsonObject("source").getString("text")).isEmpty();
    assertThat(explanation.getJsonObject("target").getString("text"))
        .isEqualTo("Nothing answers to this one here.");
  }

  @Test
  void a_bead_or_bitext_that_is_not_there_is_not_found() throws Exception {
    String bitext = "/api/v1/bitexts/" + stele.align(CHINESE, ENGLISH).result().orElseThrow();
    String none = "/api/v1/bitexts/" + "0".repeat(24);
    for (String address :
        List.of(
            bitext + "/beads/3/explanation",
            bitext + "/beads/-1/explanation",
            bitext + "/beads/x/explanation",
            none + "/beads/0/explanation",
            none + "/plot")) {
      HttpResponse<String> response = stele.get(address);
      assertThat(response.statusCode()).as(address).isEqualTo(404);
      Described.problem(response);
    }
    assertThat(Described.problem(stele.get(bitext + "/beads/3/explanation")).getString("detail"))
        .isEqualTo("there is no bead 3; this bitext has 3, counted from 0");
  }

  @Test
  void the_plot_holds_all_beads_as_numbers() throws Exception {
    String bitext =
        "/api/v1/bitexts/"
            + stele
                .align(CHINESE, ENGLISH + "4. Nothing answers to this one here.\n")
                .result()
                .orElseThrow();
    JsonObject plot = Described.json(stele.get(bitext + "/plot"), 200, "plotBeads");

    assertThat(plot.getInteger("source")).isEqualTo(3);
    assertThat(plot.getInteger("target")).isEqualTo(4);
    assertThat(
            plot.getJsonArray("beads").stream().map(b -> ((JsonArray) b).getList().subList(2, 4)))
        .containsExactly(List.of(0, 1), List.of(1, 2), List.of(2, 3), List.of(3, 4));
  }

  @Test
  void the_list_is_paged_and_has_the_latest_first() throws Exception {
    stele.align(CHINESE, ENGLISH);
    stele.align(SPANISH, ENGLISH);

    JsonObject first = Described.json(stele.get("/api/v1/bitexts?limit=1"), 200, "listBitexts");
    JsonObject second =
        Described.json(stele.get("/api/v1/bitexts?limit=1&offset=1"), 200, "listBitexts");
    JsonObject third =
        Described.json(stele.get("/api/v1/bitexts?limit=1&offset=2"), 200, "listBitexts");

    assertThat(first.getJsonObject("total").getInteger("value")).isEqualTo(3);
    assertThat(languages(first)).isEqualTo("zh-es through en");
    assertThat(languages(second)).isEqualTo("es-en through null");
    assertThat(languages(third)).isEqualTo("zh-en through null");
    assertThat(
            Described.json(stele.get("/api/v1/bitexts?symbol=S/*"), 200, "listBitexts")
                .getJsonArray("bitexts"))
        .isEmpty();
  }

  @Test
  void a_derived_pair_comes_and_goes_with_the_pairs_that_it_is_made_of() throws Exception {
    stele.align(CHINESE, ENGLISH);
    assertThat(stele.align(SPANISH, ENGLISH).message())
        .endsWith("derived from it: zh-es through en");

    JsonObject listed =
        Described.json(stele.get("/api/v1/bitexts?limit=1"), 200, "listBitexts")
            .getJsonArray("bitexts")
            .getJsonObject(0);
    String derived = listed.getString("bitext");
    assertThat(Described.json(stele.get(derived), 200, "readBitext").getString("derived"))
        .isEqualTo("en");
    JsonObject bead =
        Described.json(stele.get(derived + "/beads"), 200, "readBeads")
            .getJsonArray("beads")
            .getJsonObject(0);
    assertThat(bead.getString("reason")).isEqualTo("derived");
    assertThat(bead.getJsonObject("target").getString("text"))
        .isEqualTo("El Comité se reunirá cada año.");

    String aligned =
        Described.json(stele.get("/api/v1/bitexts?limit=1&offset=1"), 200, "listBitexts")
            .getJsonArray("bitexts")
            .getJsonObject(0)
            .getString("bitext");
    assertThat(stele.delete(aligned).statusCode()).isEqualTo(204);
    assertThat(stele.get(derived).statusCode()).isEqualTo(404);
  }

  @Test
  void nothing_of_an_upload_stays_in_the_folder_for_uploads() throws Exception {
    stele.post(filePart("source", "a", CHINESE), filePart("target", "b", ENGLISH));
    stele.post(filePart("source", "a", CHINESE), part("target", "no file"));
    stele.post(filePart("source", "a", "x".repeat(100_001)), filePart("target", "b", ENGLISH));
    stele.post(filePart("source", "a", "x".repeat(400_000)), filePart("target", "b", ENGLISH));

    long end = System.nanoTime() + 5_000_000_000L;
    while (!uploaded().isEmpty() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(uploaded()).isEmpty();
  }

  private List<Path> uploaded() throws Exception {
    try (Stream<Path> files = Files.list(stele.uploads())) {
      return files.toList();
    }
  }

  private List<JsonObject> events(String job) throws Exception {
    HttpResponse<String> response = stele.get("/api/v1/jobs/" + job + "/events");
    assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
    return response
        .body()
        .lines()
        .filter(line -> line.startsWith("data: "))
        .map(line -> new JsonObject(line.substring("data: ".length())))
        .toList();
  }

  private static String languages(JsonObject listing) {
    JsonObject first = listing.getJsonArray("bitexts").getJsonObject(0);
    return "%s-%s through %s"
        .formatted(
            first.getJsonObject("source").getString("lang"),
            first.getJsonObject("target").getString("lang"),
            first.getString("derived"));
  }
}
