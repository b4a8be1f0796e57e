package dev.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed at several moments while it works: nothing that it had acknowledged is
 * lost.
 */
class KilledServerIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOUNDARY = "----stele-test";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long[] MOMENTS = {50, 400, 1_500, 4_000};

  @TempDir private Path data;
  private final HttpClient client = HttpClient.newHttpClient();
  private Process server;
  private String address;

  @AfterEach
  void stop() throws Exception {
    server.destroyForcibly().waitFor();
  }

  @Test
  void every_acknowledged_upload_is_in_the_memory_after_kills_at_several_moments()
      throws Exception {
    List<String> acknowledged = new ArrayList<>();
    int number = 0;
    for (long moment : MOMENTS) {
      start();
      for (int i = 0; i < 2; i++) {
        acknowledged.add(upload(++number));
      }
      Thread.sleep(moment);
      server.destroyForcibly().waitFor();
    }
    start();
    for (String job : acknowledged) {
      JsonNode ended = ended(job);
      assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("done");
    }
    assertThat(get("/api/v1/bitexts").get("total").get("value").asInt()).isEqualTo(number);
    for (int i = 1; i <= number; i++) {
      JsonNode hits = get("/api/v1/concordance?lang=en&q=" + word(i));
      assertThat(hits.get("total").get("value").asInt()).as(word(i)).isEqualTo(1);
    }
  }

  @Test
  void an_import_that_was_cut_off_is_done_again_and_doubles_nothing() throws Exception {
    int units = 60_000;
    start();
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(URI.create(address + "/api/v1/tmx"))
                .header("Content-Type", "application/x-tmx")
                .POST(HttpRequest.BodyPublishers.ofString(tmx(units)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    String job = JSON.readTree(response.body()).get("job").get("id").asText();
    for (long moment : MOMENTS) {
      Thread.sleep(moment);
      server.destroyForcibly().waitFor();
      start();
    }
    JsonNode ended = ended(job);
    assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("done");
    assertThat(ended.get("report").get("units").asInt()).isEqualTo(units);
    assertThat(exported()).isEqualTo(units);
  }

  private static String tmx(int units) {
    StringBuilder body = new StringBuilder("<tmx version='1.4'><header srclang='en'/><body>\n");
    for (int i = 0; i < units; i++) {
      body.append("<tu><tuv xml:lang='en'><seg>Harbour ").append(i).append(" shall be open.</seg>");
      body.append("</tuv><tuv xml:lang='zh'><seg>港口").append(i).append("应当开放。</seg></tuv></tu>\n");
    }
    return body.append("</body></tmx>").toString();
  }

  /** How many units the memory holds. */
  private long exported() throws Exception {
    HttpResponse<Stream<String>> response =
        client.send(
            HttpRequest.newBuilder(URI.create(address + "/api/v1/tmx?source=en&target=zh")).build(),
            HttpResponse.BodyHandlers.ofLines());
    return response.body().filter(line -> line.contains("<tu ")).count();
  }

  private void start() throws IOException {
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.stele.cli.Main",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    assertThat(line).startsWith("Stele serves on ");
    address = line.substring("Stele serves on ".length());
  }

  /** Uploads the two versions of a document of its own. */
  private String upload(int number) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "source", "a-zh.txt", chinese(number));
    part(body, "target", "a-en.txt", english(number));
    field(body, "symbol", "A/99/" + number);
    body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(URI.create(address + "/api/v1/bitexts"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    return JSON.readTree(response.body()).get("job").get("id").asText();
  }

  /** A job when it has come to its end, or after all patience. */
  private JsonNode ended(String id) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonNode job = get("/api/v1/jobs/" + id);
    while (job.get("state").asText().matches("queued|running") && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(100);
      job = get("/api/v1/jobs/" + id);
    }
    return job;
  }

  private JsonNode get(String path) throws Exception {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static void part(ByteArrayOutputStream body, String name, String file, String text)
      throws IOException {
    String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n";
    String type = "Content-Type: text/plain; charset=utf-8\r\n\r\n";
    String whole = head.formatted(BOUNDARY, name, file) + type + text + "\r\n";
    body.write(whole.getBytes(StandardCharsets.UTF_8));
  }

  private static void field(ByteArrayOutputStream body, String name, String value)
      throws IOException {
    body.write(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(BOUNDARY, name, value)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String chinese(int number) {
    return """
        1. 秘书长向大会提出关于档案的报告。

        2. 各国政府在第 %d 号普通照会中表示支持。

        3. 委员会决定在下届会议上继续审议这一项目。
        """
        .formatted(number);
  }

  private static String english(int number) {
    return """
        1. The Secretary-General submitted a report on the archives to the General Assembly.

        2. Governments expressed their support %s in note verbale No. %d.

        3. The Committee decided to continue its consideration of the item at its next session.
        """
        .formatted(word(number), number);
  }

  /** A word that only one of the documents has. */
  private static String word(int number) {
    return "wholeheartedly" + Character.toString('a' + number);
  }
}
