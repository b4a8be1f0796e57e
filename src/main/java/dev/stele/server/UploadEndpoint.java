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
 * Takes a file in, as {@code POST /api/v1/tmx} and {@code POST /api/v1/units} do. The body goes to
 * disk while it comes, and is read by a job.
 */
final class UploadEndpoint implements Endpoint {
  /** What a file is to become. */
  @FunctionalInterface
  interface Purpose {
    /** Asked on a worker thread, when the whole file is on disk. */
    JobRequest of(Call call, SourceFile file);
  }

  private final Purpose purpose;
  private final String name;
  private final JobQueue jobs;
  private final Vertx vertx;
  private final Workers workers;
  private final Path uploads;
  private final long maxBytes;

  /**
   * Takes files in.
   *
   * @param name what the file is called where it bears no name of its own
   */
  UploadEndpoint(
      Purpose purpose,
      String name,
      JobQueue jobs,
      Vertx vertx,
      Workers workers,
      Path uploads,
      long maxBytes) {
    this.purpose = purpose;
    this.name = name;
    this.jobs = jobs;
    this.vertx = vertx;
    this.workers = workers;
    this.uploads = uploads;
    this.maxBytes = maxBytes;
  }

  @Override
  public void serve(RoutingContext context, Call call) {
    HttpServerRequest request = context.request();
    request.pause();
    String path = uploads.resolve("upload-" + UUID.randomUUID()).toString();
    vertx
        .fileSystem()
        .open(path, new OpenOptions().setRead(false).setCreateNew(true))
        .compose(file -> receive(request, file))
        .compose(received -> workers.find(() -> submit(call, Path.of(path))))
        .onSuccess(answer -> answer.send(context.response()))
        .onFailure(
            failure -> {
              // What the client still sends is not read.
              context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
              vertx.fileSystem().delete(path).onComplete(deleted -> context.fail(failure));
            });
  }

  /** Writes the body to a file, no faster than the disk takes it, and closes the file. */
  private Future<Void> receive(HttpServerRequest request, AsyncFile file) {
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

  private Answer submit(Call call, Path file) throws IOException {
    WireJob job =
        WireJob.of(jobs.submit(purpose.of(call, new SourceFile(file, name, Optional.empty()))));
    return Answer.accepted(Links.job(job.id()), new WireJob.Accepted(job));
  }
}
