package dev.stele.exchange;

/** A unit of a file cannot be used; the message says why, for a reader. */
final class BadUnitException extends Exception {
  private static final long serialVersionUID = 1L;

  BadUnitException(String message) {
    super(message);
  }
}
