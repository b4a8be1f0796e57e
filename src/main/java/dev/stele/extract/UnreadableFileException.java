package dev.stele.extract;

import java.io.IOException;

/** Raised inside the parsing process, which does not know under which name the file is known. */
final class UnreadableFileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final ExtractionException.Reason reason;

  UnreadableFileException(ExtractionException.Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  ExtractionException.Reason reason() {
    return reason;
  }
}
