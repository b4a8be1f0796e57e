package dev.stele.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.memory.Bitext;
import dev.stele.memory.Texts;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatRoutesTest {
  private static final Bitext BITEXT =
      Texts.zhEn(
          "A/75/1001",
          LocalDate.of(2020, 5, 4),
          "港口应当开放。",
          "Harbours shall be open.",
          "船舶缴纳费用。",
          "Ships pay dues.");

  @TempDir private Path folder;

  @Test
  void a_bitext_goes_out_as_intertext_is_corrected_and_is_served_as_reviewed() throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      stele.put(BITEXT);
      HttpResponse<byte[]> out = stele.bytes(bitext() + "/export?format=intertext");
      assertThat(out.headers().firstValue("Content-Type")).contains("application/zip");
      Map<String, String> files = unzipped(out.body());
      assertThat(files.keySet())
          .containsExactly("A_75_1001.zh.en.xml", "A_75_1001.zh.xml", "A_75_1001.en.xml");
      files.compute(
          "A_75_1001.zh.en.xml",
          (name, text) ->
              text.replace("\"1:1;1:1\" status=\"auto\"", "\"1:1 2:1;1:1\" status=\"man\"")
                  .replace("\"2:1;2:1\" status=\"auto\"", "\";2:1\" status=\"man\""));
      JsonObject job =
          ended(stele, BodyPublishers.ofByteArray(zipped(files)), bitext() + "/review");
      assertThat(job.getString("message")).isEqualTo("corrected: 2 beads, 2 of them reviewed");
      JsonObject beads = Described.json(stele.get(bitext() + "/beads"), 200, "readBeads");
      assertThat(beads.getJsonArray("beads").getJsonObject(0).getString("reason"))
          .isEqualTo("review");
      assertThat(stele.get("/api/v1/concordance?q=dues&lang=en").body())
          .contains("\"status\":\"confirmed\"", "Harbours shall be open. Ships pay dues.");
      assertThat(stele.get("/api/v1/units?source=zh&target=en&status=confirmed").body())
          .contains("A/75/1001\tII/1\tes\tconfirmed\t1.000\t港口应当开放。\t");
    }
  }

  @Test
  void a_wrong_file_fails_with_its_line_and_changes_nothing() throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      stele.put(BITEXT);
      JsonObject job =
          ended(stele, BodyPublishers.ofString("[0]:[0]\n[1]:[7]\n"), bitext() + "/review");
      assertThat(job.getString("error"))
          .isEqualTo(
              "line 2: the target segments [8] are no neighbours of each other, or not there");
      job =
          ended(stele, BodyPublishers.ofString("[0]:[0]\n[1]:[1]\n"), bitext() + "/review?all=yes");
      assertThat(job.getString("message")).isEqualTo("corrected: 2 beads, 2 of them reviewed");
      assertThat(
              post(
                      stele,
                      BodyPublishers.ofString("x"),
                      "/api/v1/bitexts/" + "0".repeat(24) + "/review")
                  .statusCode())
          .isEqualTo(404);
      try (Stream<Path> left = Files.list(stele.uploads())) {
        assertThat(left).isEmpty();
      }
    }
  }

  @Test
  void units_go_out_in_every_format_and_come_in_again() throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      stele.put(BITEXT);
      String units = "/api/v1/units?source=en&target=zh&symbol=A/*&format=";
      assertThat(stele.get(units + "jsonl").body().lines()).hasSize(2);
      assertThat(stele.get(units + "xliff").body()).contains("<target>港口应当开放。</target>");
      assertThat(unzipped(stele.bytes(units + "moses").body()))
          .containsEntry("stele-en-zh.en", "Harbours shall be open.\nShips pay dues.\n")
          .containsEntry("stele-en-zh.zh", "港口应当开放。\n船舶缴纳费用。\n");
      byte[] workbook = stele.bytes(units + "xlsx").body();
      JsonObject job = ended(stele, BodyPublishers.ofByteArray(workbook), "/api/v1/units");
      assertThat(job.getString("message")).isEqualTo("2 units, 0 of them new; 0 left out");
      job = ended(stele, BodyPublishers.ofString("en\tzh\nsea\t海\nland\t\n"), "/api/v1/units");
      assertThat(job.getJsonObject("report").getInteger("added")).isEqualTo(1);
      assertThat(job.getJsonObject("report").getJsonArray("examples").getJsonObject(0))
          .isEqualTo(new JsonObject().put("line", 3).put("reason", "no text in zh"));
      assertThat(stele.get("/api/v1/concordance?q=sea&lang=en").body()).contains("海");
    }
  }

  @Test
  void every_format_of_a_bitext_is_given() throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      stele.put(BITEXT);
      for (String format :
          new String[] {
            "tmx", "tsv", "json", "jsonl", "beads", "ladder", "moses", "xlsx", "xliff"
          }) {
        HttpResponse<byte[]> out = stele.bytes(bitext() + "/export?format=" + format);
        assertThat(out.statusCode()).as(format).isEqualTo(200);
        assertThat(out.body()).as(format).isNotEmpty();
      }
      assertThat(stele.get(bitext() + "/export?format=doc").statusCode()).isEqualTo(400);
      assertThat(stele.get(bitext() + "/export").statusCode()).isEqualTo(400);
    }
  }

  private static String bitext() {
    return "/api/v1/bitexts/" + BITEXT.id().value();
  }

  private static Map<String, String> unzipped(byte[] zip) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return files;
  }

  private static byte[] zipped(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static JsonObject ended(RunningStele stele, BodyPublisher body, String path)
      throws Exception {
    HttpResponse<String> accepted = post(stele, body, path);
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String job = accepted.headers().firstValue("Location").orElseThrow();
    JsonObject state = Described.json(stele.get(job), 200, "readJob");
    while (state.getString("state").matches("queued|running")) {
      Thread.sleep(20);
      state = Described.json(stele.get(job), 200, "readJob");
    }
    return state;
  }

  private static HttpResponse<String> post(RunningStele stele, BodyPublisher body, String path)
      throws Exception {
    return stele.send(
        HttpRequest.newBuilder(stele.uri(path))
            .header("Content-Type", "application/octet-stream")
            .POST(body));
  }
}
