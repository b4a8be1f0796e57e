package dev.stele.server;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.memory.BitextId;

/** The addresses of things, relative to the server. */
final class Links {
  private static final String API = "/api/v1";

  private Links() {}

  /** The address of a document at the United Nations, in one of their languages. */
  static String document(DocumentSymbol symbol, Language language) {
    Language shown =
        Language.OFFICIAL.contains(language.primary()) ? language.primary() : Language.ENGLISH;
    return "https://undocs.org/" + shown + "/" + symbol.value().replaceAll("\\*+$", "");
  }

  static String bitext(BitextId id) {
    return API + "/bitexts/" + id;
  }

  static String job(String id) {
    return API + "/jobs/" + id;
  }
}
