package dev.stele.memory;

/** The storage behind the memory failed, or cannot be opened. */
public final class MemoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what could not be done, and by which failure of the storage. */
  public MemoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
