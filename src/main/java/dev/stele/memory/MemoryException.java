package dev.stele.memory;

/** The storage behind the memory failed, or cannot be opened. */
public final class MemoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MemoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
