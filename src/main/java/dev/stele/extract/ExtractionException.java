package dev.stele.extract;

/** A file could not be read. */
public final class ExtractionException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why a file could not be read. */
  public enum Reason {
    MISSING("there is no such file"),
    EMPTY("the file is empty"),
    NOT_A_DOCUMENT("this is not a document that can be read"),
    DAMAGED("the file is damaged"),
    ENCRYPTED("the file is protected by a password"),
    NO_TEXT("the file has no text; a scanned document needs optical character recognition first"),
    TOO_LARGE("the file, or what it unpacks to, is over the limit"),
    TOO_SLOW("reading the file took longer than the limit"),
    OUT_OF_MEMORY("reading the file took more memory than the limit"),
    UNSAFE("the file refers to external entities, which are never loaded"),
    UNKNOWN_LANGUAGE("the language of the text cannot be told; name it");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  private final String file;
  private final Reason reason;
  private final String detail;

  /**
   * @param file the name of the file, without folders
   * @param detail what more is known, such as the limit; may be empty
   */
  public ExtractionException(String file, Reason reason, String detail) {
    super(file + ": " + explain(reason, detail));
    this.file = file;
    this.reason = reason;
    this.detail = detail;
  }

  private static String explain(Reason reason, String detail) {
    return reason.text() + (detail.isEmpty() ? "" : " (" + detail + ")");
  }

  public String file() {
    return file;
  }

  /** The reason in words, without the name of the file. */
  public String explanation() {
    return explain(reason, detail);
  }

  public Reason reason() {
    return reason;
  }
}
