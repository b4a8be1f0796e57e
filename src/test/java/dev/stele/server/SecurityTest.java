package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.document.Language;
import dev.stele.ingest.Explanations;
import dev.stele.lexicon.Lexicon;
import dev.stele.memory.ConcordancePage;
import dev.stele.terms.Renderings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask, from where, and on which addresses the server listens. */
class SecurityTest {
  private static final String TOKEN = "corréct horse";

  @TempDir private Path folder;

  @Test
  void a_server_with_a_token_wants_it_everywhere_but_for_its_health() throws Exception {
    try (RunningStele stele = RunningStele.withToken(folder, TOKEN)) {
      for (String path :
          new String[] {"/", "/api/v1/bitexts", "/metrics", "/assets/stele.css", "/x"}) {
        HttpResponse<String> response = stele.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(401);
        assertThat(response.headers().allValues("WWW-Authenticate"))
            .anyMatch(value -> value.contains("Bearer realm=\"Stele\""))
            .anyMatch(value -> value.contains("Basic realm=\"Stele\""));
        assertThat(Described.problem(response).getString("type")).endsWith("/unauthorized");
      }
      assertThat(stele.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(stele.get("/health/../api/v1/bitexts").statusCode()).isEqualTo(401);
      assertThat(stele.get("/health/../tmserver/en/zh/unit/a").statusCode()).isEqualTo(401);
      // What is a text to the one route is a way up to health to the others.
      for (String up : List.of("../../../../health/live", "%2E%2E/../../%2e./health/live")) {
        assertThat(stele.get("/tmserver/en/zh/unit/" + up).statusCode()).isEqualTo(401);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer, corréct horse, 200",
    "bearer, corréct horse, 200",
    "Bearer, incorrect, 401",
    "Bearer, '', 401",
    "Basic, anyone:corréct horse, 200",
    "Basic, :corréct horse, 200",
    "Basic, corréct horse, 401",
    "Basic, corréct horse:, 401",
    "Digest, corréct horse, 401"
  })
  void the_token_is_taken_as_bearer_token_or_as_password(String scheme, String text, int status)
      throws Exception {
    try (RunningStele stele = RunningStele.withToken(folder, TOKEN)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      String credentials =
          scheme.equals("Basic")
              ? Base64.getEncoder().encodeToString(bytes)
              : new String(bytes, StandardCharsets.ISO_8859_1);
      assertThat(
              status(
                  stele,
                  "GET /api/v1/bitexts HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s %s\r\n"
                      .formatted(scheme, credentials)))
          .isEqualTo(status);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, 200",
    "LOCALHOST, 200",
    "127.0.0.1:1, 200",
    "[::1]:8080, 200",
    "stele.example, 421",
    "127.0.0.1.example, 421",
    "localhost.example, 421"
  })
  void a_server_on_loopback_answers_only_for_names_of_its_own_machine(String host, int status)
      throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      assertThat(status(stele, "GET / HTTP/1.1\r\nHost: %s\r\n".formatted(host))).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, http://evil.example, 404",
    "DELETE, http://localhost:8080, 404",
    "DELETE, https://localhost:8080, 404",
    "DELETE, http://localhost:8081, 403",
    "DELETE, http://evil.example, 403",
    "DELETE, null, 403",
    "DELETE, ::::, 403"
  })
  void a_page_of_another_site_cannot_change_anything(String method, String origin, int status)
      throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      assertThat(
              status(
                  stele,
                  "%s /api/v1/bitexts/x HTTP/1.1\r\nHost: localhost:8080\r\nOrigin: %s\r\n"
                      .formatted(method, origin)))
          .isEqualTo(status);
    }
  }

  @Test
  void an_address_that_cannot_be_decoded_is_a_bad_request() throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      for (String path :
          new String[] {"/api/v1/concordance?q=%zz&lang=zh", "/%zz", "/bitexts/%f"}) {
        assertThat(status(stele, "GET %s HTTP/1.1\r\nHost: localhost\r\n".formatted(path)))
            .as(path)
            .isEqualTo(400);
      }
    }
  }

  @Test
  void browsers_are_told_to_load_nothing_from_elsewhere() throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      for (String path : new String[] {"/", "/api/v1/bitexts", "/nothing"}) {
        var headers = stele.get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
            .startsWith("default-src 'none'")
            .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
      }
    }
  }

  @Test
  void a_page_that_has_not_changed_is_not_sent_again() throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      String tag = stele.get("/assets/stele.css").headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again =
          stele.send(
              HttpRequest.newBuilder(stele.uri("/assets/stele.css")).header("If-None-Match", tag));
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  @Test
  void a_port_in_use_is_named() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start("127.0.0.1", taken.getLocalPort()))
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("port " + taken.getLocalPort())
          .hasMessageContaining("in use");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void an_address_beyond_this_machine_is_refused_without_a_token(String host) {
    assertThatThrownBy(() -> start(host, 0))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining(host + " is not a loopback address")
        .hasMessageContaining("token");
  }

  @Test
  void a_host_that_there_is_not_is_named() {
    assertThatThrownBy(() -> start("no-such-host.invalid", 0))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("no-such-host.invalid");
  }

  @Test
  void the_address_names_the_port_that_was_found() throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      assertThat(stele.address()).matches("http://127\\.0\\.0\\.1:[1-9]\\d*");
    }
  }

  private void start(String host, int port) throws ServerException {
    SteleServer.start(
            new ServerOptions(host, port, Optional.empty(), 1, "0"),
            new Services(
                new NoMemory(),
                query ->
                    new ConcordancePage(
                        Language.ENGLISH,
                        List.of(),
                        new ConcordancePage.Total(0, /* exact= */ true, 0),
                        Map.of(),
                        /* approximate= */ false,
                        Optional.empty()),
                new NoMatches(),
                null,
                new Explanations(new NoMemory(), Lexicon::empty),
                new Renderings(Lexicon::empty)),
            folder)
        .close();
  }

  /** The status of the answer to a request whose headers a well-behaved client would not send. */
  private static int status(RunningStele stele, String head) throws IOException {
    try (Socket socket = new Socket(stele.uri("/").getHost(), stele.uri("/").getPort())) {
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String line = Optional.ofNullable(answer.readLine()).orElse("HTTP/1.1 000");
      return Integer.parseInt(line.split(" ", -1)[1]);
    }
  }
}
