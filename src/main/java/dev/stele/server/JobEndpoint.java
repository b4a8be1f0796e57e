package dev.stele.server;

import dev.stele.ingest.JobQueue;
import dev.stele.memory.Job;

/** A job as it stands now: {@code GET /api/v1/jobs/{id}}. */
final class JobEndpoint {
  private final JobQueue jobs;

  JobEndpoint(JobQueue jobs) {
    this.jobs = jobs;
  }

  Answer read(Call call) {
    return Answer.ok(WireJob.of(find(jobs, call.path("id"))));
  }

  static Job find(JobQueue jobs, String id) {
    return jobs.find(id)
        .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "there is no job '" + id + "'"));
  }
}
