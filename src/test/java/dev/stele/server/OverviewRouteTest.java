package dev.stele.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.memory.Overview;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code GET /api/v1/overview}. */
class OverviewRouteTest {
  @TempDir private Path folder;

  @Test
  void it_tells_what_the_memory_holds() throws Exception {
    try (RunningStele stele = RunningStele.filled(folder)) {
      JsonObject overview = Described.json(stele.get("/api/v1/overview"), 200, "readOverview");
      assertThat(overview.getInteger("documents")).isEqualTo(1);
      assertThat(overview.getInteger("bitexts")).isEqualTo(3);
      assertThat(overview.getInteger("units")).isEqualTo(9);
      assertThat(overview.getJsonArray("years"))
          .isEqualTo(new JsonArray("[{\"value\": \"2026\", \"count\": 1}]"));
      assertThat(overview.getJsonArray("pairs")).hasSize(3);
      assertThat(overview.getJsonArray("latest")).hasSize(3);
    }
  }

  @Test
  void what_took_long_to_count_is_not_counted_again_at_once() {
    AtomicLong now = new AtomicLong();
    AtomicLong counted = new AtomicLong();
    OverviewEndpoint endpoint =
        new OverviewEndpoint(
            new NoMemory() {
              @Override
              public Overview overview() {
                counted.incrementAndGet();
                now.addAndGet(Duration.ofSeconds(1).toNanos());
                return super.overview();
              }
            },
            now::get);
    endpoint.overview();
    endpoint.overview();
    assertThat(counted).hasValue(1);
    now.addAndGet(Duration.ofMinutes(1).toNanos());
    endpoint.overview();
    assertThat(counted).hasValue(2);
  }
}
