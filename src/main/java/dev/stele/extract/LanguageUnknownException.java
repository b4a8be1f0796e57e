package dev.stele.extract;

/** Neither the caller nor the document tells its language. */
final class LanguageUnknownException extends Exception {
  private static final long serialVersionUID = 1L;
}
