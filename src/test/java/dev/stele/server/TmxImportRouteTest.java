package dev.stele.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmxImportRouteTest {
  private static final String TMX =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.4"><header srclang="en"/><body>
      <tu><tuv xml:lang="en"><seg>A <ph>{0}</ph> treaty</seg></tuv><tuv xml:lang="zh"><seg>条约</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>alone</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>A very long port</seg></tuv><tuv xml:lang="zh"><seg>港口</seg></tuv></tu>
      </body></tmx>
      """;

  @TempDir private Path folder;

  @Test
  void a_posted_file_is_imported_by_a_job_that_reports_what_was_left_out() throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      JsonObject job = imported(stele, BodyPublishers.ofString(TMX), "application/x-tmx");
      assertThat(job.getString("state")).isEqualTo("done");
      assertThat(job.getString("message")).isEqualTo("2 units, 2 of them new; 1 left out");
      assertThat(job.getJsonObject("report"))
          .isEqualTo(
              new JsonObject(
                  """
                  {"units": 2, "added": 2, "skipped": 1,
                   "examples": [{"line": 4, "reason": "a unit in one language only, en"}]}
                  """));
      assertThat(stele.get("/api/v1/concordance?q=treaty&lang=en").body()).contains("条约");
      assertThat(stele.get("/api/v1/tmx?source=en&target=zh").body())
          .contains("<seg>A <ph>{0}</ph> treaty</seg>");
      JsonObject again = imported(stele, BodyPublishers.ofByteArray(zipped()), "application/gzip");
      assertThat(again.getJsonObject("report").getInteger("added")).isZero();
    }
  }

  @Test
  void an_export_is_compressed_and_kept_to_short_texts_where_that_is_asked_for() throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      imported(stele, BodyPublishers.ofString(TMX), "application/x-tmx");
      HttpResponse<byte[]> response =
          stele.bytes("/api/v1/tmx?source=en&target=zh&gz=yes&maxChars=10");
      assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
          .contains("stele-en-zh.tmx.gz");
      assertThat(response.headers().firstValue("Content-Type")).contains("application/gzip");
      String tmx =
          new String(
              new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(), UTF_8);
      assertThat(tmx).contains("条约").doesNotContain("港口").endsWith("</tmx>\n");
    }
  }

  @Test
  void a_file_that_is_no_tmx_fails_with_its_line_and_one_that_is_too_large_is_not_taken()
      throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      JsonObject job = imported(stele, BodyPublishers.ofString("<html/>"), "text/xml");
      assertThat(job.getString("state")).isEqualTo("failed");
      assertThat(job.getString("error")).isEqualTo("line 1: this is no TMX, its root is <html>");
      HttpResponse<String> large =
          post(
              stele,
              BodyPublishers.ofByteArray(new byte[(int) RunningStele.MAX_TMX_BYTES + 1]),
              "application/x-tmx");
      assertThat(large.statusCode()).isEqualTo(413);
      assertThat(Described.problem(large).getString("detail")).contains("300000 bytes");
      HttpResponse<String> form =
          post(stele, BodyPublishers.ofString("x"), "application/x-www-form-urlencoded");
      assertThat(form.statusCode()).isEqualTo(415);
      assertThat(Described.problem(form).getString("detail")).contains("application/x-tmx");
      try (Stream<Path> left = Files.list(stele.uploads())) {
        assertThat(left).isEmpty();
      }
    }
  }

  @Test
  void a_job_is_ended_once_and_only_before_its_end() throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      String busy = location(post(stele, BodyPublishers.ofString(many()), "application/x-tmx"));
      String next = location(post(stele, BodyPublishers.ofString(many()), "application/x-tmx"));
      assertThat(stele.delete(next).statusCode()).isEqualTo(204);
      assertThat(ended(stele, next).getString("state")).isEqualTo("cancelled");
      assertThat(ended(stele, busy).getString("state")).isEqualTo("done");
      HttpResponse<String> late = stele.delete(busy);
      assertThat(late.statusCode()).isEqualTo(409);
      assertThat(Described.problem(late).getString("detail"))
          .isEqualTo("the job has come to its end, it is done");
      assertThat(stele.delete("/api/v1/jobs/none").statusCode()).isEqualTo(404);
    }
  }

  private static String many() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      body.append("<tu><tuv xml:lang='en'><seg>text ").append(i);
      body.append("</seg></tuv><tuv xml:lang='zh'><seg>文").append(i).append("</seg></tuv></tu>\n");
    }
    return "<tmx version='1.4'><header srclang='en'/><body>" + body + "</body></tmx>";
  }

  private static byte[] zipped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(TMX.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static JsonObject imported(RunningStele stele, BodyPublisher body, String type)
      throws Exception {
    return ended(stele, location(post(stele, body, type)));
  }

  private static String location(HttpResponse<String> response) {
    Described.json(response, 202, "importTmx");
    return response.headers().firstValue("Location").orElseThrow();
  }

  private static JsonObject ended(RunningStele stele, String job) throws Exception {
    JsonObject found = Described.json(stele.get(job), 200, "readJob");
    while (found.getString("state").matches("queued|running")) {
      Thread.sleep(10);
      found = Described.json(stele.get(job), 200, "readJob");
    }
    return found;
  }

  private static HttpResponse<String> post(RunningStele stele, BodyPublisher body, String type)
      throws Exception {
    return stele.send(
        HttpRequest.newBuilder(stele.uri("/api/v1/tmx")).header("Content-Type", type).POST(body));
  }
}
