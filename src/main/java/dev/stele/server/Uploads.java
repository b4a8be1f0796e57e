package dev.stele.server;

import dev.stele.ingest.JobQueue;
import dev.stele.ingest.JobRequest;
import dev.stele.ingest.SourceFile;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes files in, as {@code POST /api/v1/tmx} and {@code POST /api/v1/units} do. The body goes to
 * disk while it comes, and is read by a job.
 */
final class Uploads {
  /** What a file is to become. */
  @FunctionalInterface
  interface Purpose {
    /** Asked on a worker thread, when the whole file is on disk. */
    JobRequest of(Call call, SourceFile file);
  }

  private final JobQueue jobs;
  private final Vertx vertx;
  private final Workers workers;
  private final Path folder;

  /**
   * @param folder where files wait for their job
   */
  Uploads(JobQueue jobs, Vertx vertx, Workers workers, Path folder) {
    this.jobs = jobs;
    this.vertx = vertx;
    this.workers = workers;
    this.folder = folder;
  }

  /**
   * Takes files in for a purpose.
   *
   * @param name what the file is called where it bears no name of its own
   * @param maxBytes the largest that is taken
   */
  Endpoint as(Purpose purpose, String name, long maxBytes) {
    return (context, call) ->
        take(
            context,
            maxBytes,
            file -> submit(purpose.of(call, new SourceFile(file, name, Optional.empty()))));
  }

  /** What is answered when a file is on disk. */
  @FunctionalInterface
  private interface Received {
    Answer answer(Path file) throws IOException;
  }

  private void take(RoutingContext context, long maxBytes, Received received) {
    HttpServerRequest request = context.request();
    request.pause();
    String path = folder.resolve("upload-" + UUID.randomUUID()).toString();
    vertx
        .fileSystem()
        .open(path, new OpenOptions().setRead(false).setCreateNew(true))
        .compose(file -> receive(request, file, maxBytes))
        .compose(done -> workers.find(() -> received.answer(Path.of(path))))
        .onSuccess(answer -> answer.send(context.response()))
        .onFailure(
            failure -> {
              // What the client still sends is not read.
              context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
              vertx.fileSystem().delete(path).onComplete(deleted -> context.fail(failure));
            });
  }

  /** Writes the body to a file, no faster than the disk takes it, and closes the file. */
  private static Future<Void> receive(HttpServerRequest request, AsyncFile file, long maxBytes) {
    Promise<Void> received = Promise.promise();
    long[] size = {0};
    file.exceptionHandler(received::tryFail);
    file.drainHandler(v -> request.resume());
    request.exceptionHandler(received::tryFail);
    request.endHandler(v -> received.tryComplete());
    request.handler(
        part -> {
          size[0] += part.length();
          if (size[0] > maxBytes) {
            request.pause();
            received.tryFail(
                new ProblemException(
                    Problem.TOO_LARGE,
                    "the file is larger than the limit, %d bytes".formatted(maxBytes)));
          } else {
            file.write(part);
            if (file.writeQueueFull()) {
              request.pause();
            }
          }
        });
    request.resume();
    return received
        .future()
        .transform(
            outcome ->
                file.close()
                    .compose(
                        v ->
                            outcome.failed()
                                ? Future.failedFuture(outcome.cause())
                                : Future.succeededFuture()));
  }

  private Answer submit(JobRequest request) throws IOException {
    WireJob job = WireJob.of(jobs.submit(request));
    return Answer.accepted(Links.job(job.id()), new WireJob.Accepted(job));
  }
}
