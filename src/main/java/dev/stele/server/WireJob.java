package dev.stele.server;

import dev.stele.memory.ImportReport;
import dev.stele.memory.Job;
import dev.stele.memory.Skipped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A job on the wire. */
record WireJob(
    String id,
    String state,
    double progress,
    String message,
    Optional<Result> result,
    Optional<String> error,
    Instant created,
    Optional<Report> report) {

  /** What came of it. */
  record Result(String bitext) {}

  /** What an import came to; {@code examples} are the first that were left out. */
  record Report(long units, long added, long skipped, List<Skipped> examples) {
    static Report of(ImportReport report) {
      return new Report(report.units(), report.added(), report.skipped(), report.examples());
    }
  }

  /** The answer to a request that made a job. */
  record Accepted(WireJob job) {}

  static WireJob of(Job job) {
    return new WireJob(
        job.id(),
        job.state().toString(),
        Math.round(job.progress() * 1000) / 1000.0,
        job.message(),
        job.result().map(Links::bitext).map(Result::new),
        job.error(),
        job.created().truncatedTo(ChronoUnit.MILLIS),
        job.report().map(Report::of));
  }
}
