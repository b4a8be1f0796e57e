package dev.stele.ingest;

/**
 * Files cannot become a bitext; the message names them and says why, for the person who gave them.
 */
public final class IngestException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Refuses files for a reason that no other failure caused. */
  public IngestException(String message) {
    super(message);
  }

  /** Refuses files for a reason that another failure caused. */
  public IngestException(String message, Throwable cause) {
    super(message, cause);
  }
}
