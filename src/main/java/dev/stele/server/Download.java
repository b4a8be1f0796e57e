package dev.stele.server;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** An answer that is a file, sent while it is written. */
final class Download {
  static final String ZIP = "application/zip";

  private Download() {}

  /**
   * Begins one; called on the event loop.
   *
   * @param name of the file, of characters that need no quoting
   */
  static ResponseStream begin(
      HttpServerResponse response, String mediaType, String name, Vertx vertx) {
    response.setChunked(true);
    response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
    response.putHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    return new ResponseStream(response, vertx.getOrCreateContext());
  }
}
