package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.ingest.Explanations;
import dev.stele.lexicon.Lexicon;
import dev.stele.terms.Renderings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** openapi.json and the server say the same. */
class ContractTest {

  @Test
  void the_document_is_valid_openapi() {
    assertThat(Described.validity().getValid()).as("%s", Described.validity().getErrors()).isTrue();
  }

  @Test
  void every_route_is_described_and_every_description_has_its_route(@TempDir Path folder)
      throws Exception {
    Vertx vertx = Vertx.vertx();
    try (RunningStele stele = RunningStele.empty(folder)) {
      Set<String> routes = new TreeSet<>();
      for (Route route :
          new Routes(
                  vertx,
                  new ServerOptions("127.0.0.1", 0, Optional.empty(), 1, "0"),
                  new Services(
                      new NoMemory(),
                      null,
                      null,
                      stele.queue(),
                      new Explanations(new NoMemory(), Lexicon::empty),
                      new Renderings(Lexicon::empty)),
                  folder,
                  new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))
              .router(vertx, true)
              .getRoutes()) {
        // Those of openapi.json have its path for a name; all others have their own.
        String path = route.getName();
        if (path != null && !isPage(path)) {
          route.methods().forEach(m -> routes.add(m + " " + path));
        }
      }
      assertThat(routes).isEqualTo(new TreeSet<>(Described.operations().values()));
    } finally {
      vertx.close();
    }
  }

  @Test
  void the_document_is_served(@TempDir Path folder) throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      HttpResponse<String> response = stele.get("/api/v1/openapi.json");
      assertThat(Described.json(response, 200, "describe"))
          .isEqualTo(Contract.load().document().toJsonObject());
    }
  }

  @Test
  void every_file_of_the_page_is_served_and_everything_that_it_refers_to_is_there()
      throws Exception {
    Path web = Path.of("src/main/resources/web");
    try (Stream<Path> files = Files.list(web)) {
      Set<String> names = files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
      assertThat(StreamSupport.stream(WebPages.names().spliterator(), false))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void the_page_asks_no_other_host_and_holds_no_script_or_style_of_its_own() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/web"))) {
      for (Path file : files.filter(f -> !f.toString().endsWith(".svg")).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContainPattern("https?://|<style|style=|onclick=\"|<script>");
      }
    }
  }

  private static boolean isPage(String path) {
    return path.equals("/")
        || path.equals("/documents")
        || path.equals("/bitexts/:id")
        || path.startsWith("/assets/");
  }

  @Test
  void health_and_metrics_answer(@TempDir Path folder) throws Exception {
    try (RunningStele stele = RunningStele.empty(folder)) {
      assertThat(Described.json(stele.get("/health/live"), 200, "live"))
          .isEqualTo(new JsonObject("{\"status\": \"live\"}"));
      assertThat(Described.json(stele.get("/health/ready"), 200, "ready"))
          .isEqualTo(new JsonObject("{\"status\": \"ready\"}"));
      assertThat(stele.get("/metrics").body())
          .contains("stele_jobs_waiting 0.0")
          .contains(
              "vertx_http_server_requests_total{code=\"200\",method=\"GET\",route=\"/health/ready\"}")
          .contains("jvm_memory_used_bytes");
    }
  }
}
