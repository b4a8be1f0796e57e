package dev.stele.server;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.Optional;

/**
 * A whole answer, made on any thread and sent by the event loop.
 *
 * @param status the HTTP status
 * @param headers besides the content type
 * @param contentType of the body; there exactly when a body is
 * @param body empty for none
 */
record Answer(int status, Map<String, String> headers, Optional<String> contentType, Buffer body) {
  static final String JSON = "application/json";

  static Answer ok(Object wireRecord) {
    return new Answer(200, Map.of(), Optional.of(JSON), Buffer.buffer(Json.bytes(wireRecord)));
  }

  static Answer ok(String contentType, Buffer body) {
    return new Answer(200, Map.of(), Optional.of(contentType), body);
  }

  /**
   * The work was taken in hand.
   *
   * @param location where one sees how far it is
   */
  static Answer accepted(String location, Object wireRecord) {
    return new Answer(
        202,
        Map.of("Location", location),
        Optional.of(JSON),
        Buffer.buffer(Json.bytes(wireRecord)));
  }

  static Answer noContent() {
    return new Answer(204, Map.of(), Optional.empty(), Buffer.buffer());
  }

  void send(HttpServerResponse response) {
    response.setStatusCode(status);
    headers.forEach(response::putHeader);
    contentType.ifPresent(type -> response.putHeader(HttpHeaders.CONTENT_TYPE, type));
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.end(body);
  }
}
