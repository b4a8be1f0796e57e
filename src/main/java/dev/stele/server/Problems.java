package dev.stele.server;

import dev.stele.memory.MemoryException;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a request that failed with a problem document (RFC 9457). */
final class Problems implements Handler<RoutingContext> {
  static final String MEDIA_TYPE = "application/problem+json";

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final Contract contract;
  private final long maxUploadBytes;

  /** The document, its fields in the order of the RFC. */
  record Document(String type, String title, int status, String detail, String instance) {}

  Problems(Contract contract, long maxUploadBytes) {
    this.contract = contract;
    this.maxUploadBytes = maxUploadBytes;
  }

  @Override
  public void handle(RoutingContext context) {
    answer(context, Problem.INTERNAL.status());
  }

  /** Answers failures of which the router knows only the status. */
  Handler<RoutingContext> withStatus(int status) {
    return context -> answer(context, status);
  }

  private void answer(RoutingContext context, int fallback) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    ProblemException problem = problem(context, fallback);
    if (response.headWritten()) {
      context.request().connection().close();
      return;
    }
    if (problem.problem() == Problem.METHOD_NOT_ALLOWED) {
      response.putHeader(HttpHeaders.ALLOW, allowed(context));
    }
    response.headers().remove("Content-Disposition");
    response.setStatusCode(problem.problem().status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Problem kind = problem.problem();
    response.end(
        Buffer.buffer(
            Json.bytes(
                new Document(
                    kind.type(),
                    kind.title(),
                    kind.status(),
                    problem.getMessage(),
                    context.request().path()))));
  }

  private ProblemException problem(RoutingContext context, int fallback) {
    Throwable failure = context.failure();
    if (failure instanceof ProblemException known) {
      return known;
    }
    if (failure instanceof MemoryException) {
      LOG.error("{} failed", context.request().path(), failure);
      return new ProblemException(Problem.STORAGE, failure.getMessage(), failure);
    }
    int known = failure instanceof HttpException http ? http.getStatusCode() : context.statusCode();
    int status = known < 0 ? fallback : known;
    return ofStatus(status, context)
        .orElseGet(
            () -> {
              LOG.error("{} failed", context.request().path(), failure);
              return new ProblemException(
                  Problem.INTERNAL, "see the log of the server for the cause");
            });
  }

  /** Failures that Vert.x finds by itself. */
  private Optional<ProblemException> ofStatus(int status, RoutingContext context) {
    String path = context.request().path();
    return Optional.ofNullable(
        switch (status) {
          case 404 -> new ProblemException(Problem.NOT_FOUND, "there is no " + path);
          case 405 ->
              new ProblemException(
                  Problem.METHOD_NOT_ALLOWED,
                  "%s takes %s, not %s"
                      .formatted(path, allowed(context), context.request().method()));
          case 406 ->
              new ProblemException(
                  Problem.NOT_ACCEPTABLE,
                  "%s is not there as %s"
                      .formatted(path, context.request().getHeader(HttpHeaders.ACCEPT)));
          case 413 ->
              new ProblemException(
                  Problem.TOO_LARGE,
                  contract.consumedAt(path).contains(Answer.JSON)
                      ? "the body is larger than the limit, %d bytes".formatted(Routes.JSON_BYTES)
                      : "a file of the upload is larger than the limit, %d bytes"
                          .formatted(maxUploadBytes));
          case 415 ->
              new ProblemException(
                  Problem.UNSUPPORTED_MEDIA_TYPE,
                  path + " wants " + String.join(", ", contract.consumedAt(path)));
          // 200 is how the body handler reports a body that broke off
          case 200, 400 -> new ProblemException(Problem.BAD_REQUEST, cause(context));
          default -> null;
        });
  }

  private static String cause(RoutingContext context) {
    return Optional.ofNullable(context.failure())
        .map(Throwable::getMessage)
        .map(message -> "the request is malformed: " + message)
        .orElse("the request is malformed");
  }

  private String allowed(RoutingContext context) {
    return String.join(", ", contract.methodsAt(context.request().path()));
  }
}
