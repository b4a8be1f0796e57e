package dev.stele.server;

import java.util.Locale;

/**
 * What can be wrong with a request, or with its answering. Each has an entry under {@code
 * x-problems} in openapi.json, where its type leads (RFC 9457).
 */
enum Problem {
  BAD_REQUEST(400, "The request cannot be read"),
  UNKNOWN_PARAMETER(400, "There is no such parameter"),
  MISSING_PARAMETER(400, "A parameter is missing"),
  INVALID_PARAMETER(400, "A parameter has a value that it cannot have"),
  UNAUTHORIZED(401, "Authentication is required"),
  OTHER_SITE(403, "The request comes from another site"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "There is no such representation"),
  CONFLICT(409, "The state of the thing does not allow it"),
  TOO_LARGE(413, "The upload is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
  OTHER_HOST(421, "The request is for another host"),
  INTERNAL(500, "An error in Stele itself"),
  STORAGE(500, "The storage failed"),
  NOT_READY(503, "The server is not ready");

  private final int status;
  private final String title;

  Problem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status that goes with it. */
  int status() {
    return status;
  }

  /** What it is, in words that are the same each time. */
  String title() {
    return title;
  }

  /** Its name in documents: {@code unknown-parameter}. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The URI, relative to the server, that identifies it and explains it. */
  String type() {
    return "/api/v1/openapi.json#/x-problems/" + slug();
  }
}
