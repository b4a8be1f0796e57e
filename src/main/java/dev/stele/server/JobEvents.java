package dev.stele.server;

import dev.stele.ingest.JobQueue;
import dev.stele.memory.Job;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells how a job goes on until it has come to its end, as server-sent events: {@code GET
 * /api/v1/jobs/{id}/events}. Each event is the job as {@code GET /api/v1/jobs/{id}} would give it.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent
 *     events</a>
 */
final class JobEvents implements Endpoint {
  /** Proxies close a connection on which nothing moves. */
  private static final long SIGN_OF_LIFE_MILLIS = 15_000;

  private final JobQueue jobs;
  private final Vertx vertx;
  private final Workers workers;

  JobEvents(JobQueue jobs, Vertx vertx, Workers workers) {
    this.jobs = jobs;
    this.vertx = vertx;
    this.workers = workers;
  }

  @Override
  public void serve(RoutingContext routing, Call call) {
    String id = call.path("id");
    Context context = vertx.getOrCreateContext();
    Stream stream = new Stream(routing.response());
    // Subscribed before the job is read, so that no step falls between the two.
    JobQueue.Subscription subscription =
        jobs.subscribe(
            job -> {
              if (job.id().equals(id)) {
                context.runOnContext(v -> stream.tell(job));
              }
            });
    long signs = vertx.setPeriodic(SIGN_OF_LIFE_MILLIS, timer -> stream.live());
    routing.addEndHandler(
        end -> {
          subscription.close();
          vertx.cancelTimer(signs);
        });
    workers
        .find(() -> JobEndpoint.find(jobs, id))
        .onSuccess(stream::begin)
        .onFailure(routing::fail);
  }

  /** The response; used on the event loop only. */
  private static final class Stream {
    private final HttpServerResponse response;
    private boolean begun;
    private boolean full;
    private Optional<Job> latest = Optional.empty();

    Stream(HttpServerResponse response) {
      this.response = response;
    }

    void begin(Job found) {
      if (isOver()) {
        return;
      }
      response.setChunked(true);
      response.putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream");
      response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      // A compressor would hold events back.
      response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
      begun = true;
      // What was told meanwhile is later than what was found.
      send(latest.orElse(found));
    }

    void tell(Job job) {
      if (!begun || full) {
        latest = Optional.of(job);
      } else {
        send(job);
      }
    }

    void live() {
      if (begun && !full && !isOver()) {
        response.write(": still here\n\n");
      }
    }

    private void send(Job job) {
      latest = Optional.empty();
      if (isOver()) {
        return;
      }
      Buffer event =
          Buffer.buffer("data: ")
              .appendString(new String(Json.bytes(WireJob.of(job)), StandardCharsets.UTF_8))
              .appendString("\n\n");
      if (job.state().isFinal()) {
        response.end(event);
        return;
      }
      response.write(event);
      if (response.writeQueueFull()) {
        full = true;
        response.drainHandler(
            v -> {
              full = false;
              latest.ifPresent(this::send);
            });
      }
    }

    private boolean isOver() {
      return response.ended() || response.closed();
    }
  }
}
