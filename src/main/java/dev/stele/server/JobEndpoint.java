package dev.stele.server;

import dev.stele.ingest.JobQueue;
import dev.stele.memory.Job;

/** Jobs: read and ended. */
final class JobEndpoint {
  private final JobQueue jobs;

  JobEndpoint(JobQueue jobs) {
    this.jobs = jobs;
  }

  /** {@code GET /api/v1/jobs/{id}}. */
  Answer read(Call call) {
    return Answer.ok(WireJob.of(find(jobs, call.path("id"))));
  }

  /** {@code DELETE /api/v1/jobs/{id}}. */
  Answer cancel(Call call) {
    Job job = jobs.cancel(call.path("id")).orElseThrow(() -> notFound(call.path("id")));
    if (job.state().isFinal()) {
      throw new ProblemException(
          Problem.CONFLICT, "the job has come to its end, it is " + job.state());
    }
    return Answer.noContent();
  }

  private static ProblemException notFound(String id) {
    return new ProblemException(Problem.NOT_FOUND, "there is no job '" + id + "'");
  }

  static Job find(JobQueue jobs, String id) {
    return jobs.find(id).orElseThrow(() -> notFound(id));
  }
}
