package dev.stele.server;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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
    return send(response, mediaType, "filename=\"%s\"".formatted(name), vertx);
  }

  /**
   * The same.
   *
   * @param name of the file, as somebody else has called it
   * @see <a href="https://www.rfc-editor.org/rfc/rfc6266">RFC 6266</a>, on names of any characters
   */
  static ResponseStream beginNamed(
      HttpServerResponse response, String mediaType, String name, Vertx vertx) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return send(response, mediaType, "filename*=UTF-8''" + encoded, vertx);
  }

  private static ResponseStream send(
      HttpServerResponse response, String mediaType, String name, Vertx vertx) {
    response.setChunked(true);
    response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
    response.putHeader("Content-Disposition", "attachment; " + name);
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    return new ResponseStream(response, vertx.getOrCreateContext());
  }
}
