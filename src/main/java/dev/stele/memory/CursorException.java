package dev.stele.memory;

/** A cursor leads nowhere: it is none, or belongs to another question. */
public final class CursorException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with it. */
  public CursorException(String message, Throwable cause) {
    super(message, cause);
  }
}
