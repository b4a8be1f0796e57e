package dev.stele.server;

import dev.stele.ingest.JobQueue;
import dev.stele.memory.Memory;
import dev.stele.memory.MemoryException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** Whether the server lives and can work, and what it has done so far. */
final class Health {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final Memory memory;
  private final PrometheusMeterRegistry metrics;

  /** The answer of both probes. */
  record State(String status) {}

  Health(Memory memory, JobQueue jobs, PrometheusMeterRegistry metrics) {
    this.memory = memory;
    this.metrics = metrics;
    Gauge.builder("stele.jobs.waiting", jobs, JobQueue::waiting)
        .description("Jobs that wait or run")
        .register(metrics);
  }

  /** {@code GET /health/live}: the event loop turns. */
  void live(RoutingContext context, Call call) {
    Answer.ok(new State("live")).send(context.response());
  }

  /** {@code GET /health/ready}: the memory answers. */
  Answer ready(Call call) {
    try {
      memory.revision();
      return Answer.ok(new State("ready"));
    } catch (MemoryException e) {
      throw new ProblemException(
          Problem.NOT_READY, "the memory does not answer: " + e.getMessage(), e);
    }
  }

  /** {@code GET /metrics}, for Prometheus. */
  Answer metrics(Call call) {
    return Answer.ok(PROMETHEUS, Buffer.buffer(metrics.scrape()));
  }
}
