package dev.stele.align;

/**
 * Texts cannot be turned into vectors; the message says which setting and which file is to blame.
 */
public final class EmbeddingException extends RuntimeException {
  public EmbeddingException(String message) {
    super(message);
  }

  public EmbeddingException(String message, Throwable cause) {
    super(message, cause);
  }
}
