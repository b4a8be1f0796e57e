package dev.stele.server;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.memory.BitextId;

/** The addresses of things, relative to the server. */
final class Links {
  private static final String API = "/api/v1";

  private Links() {}

  static String bitext(BitextId id) {
    return API + "/bitexts/" + id;
  }

  /** A document at the United Nations, in the language that is looked up. */
  static String document(DocumentSymbol symbol, Language language) {
    return "https://undocs.org/" + language.primary() + "/" + symbol;
  }

  static String job(String id) {
    return API + "/jobs/" + id;
  }
}
