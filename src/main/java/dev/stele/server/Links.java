package dev.stele.server;

import dev.stele.memory.BitextId;

/** The addresses of things, relative to the server. */
final class Links {
  private static final String API = "/api/v1";

  private Links() {}

  static String bitext(BitextId id) {
    return API + "/bitexts/" + id;
  }

  static String job(String id) {
    return API + "/jobs/" + id;
  }
}
