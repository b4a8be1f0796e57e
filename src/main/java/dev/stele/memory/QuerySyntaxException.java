package dev.stele.memory;

/** A query cannot be run as it is written. */
public final class QuerySyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * Says what is wrong and where.
   *
   * @param what without the position
   * @param position at which character of the query, from 1, in UTF-16 code units
   */
  public QuerySyntaxException(String what, int position) {
    this(what, position, null);
  }

  /** The same, with the exception that found it out. */
  public QuerySyntaxException(String what, int position, Throwable cause) {
    super("at character " + position + ": " + what, cause);
    this.position = position;
  }

  /** At which character of the query it is wrong, from 1, in UTF-16 code units. */
  public int position() {
    return position;
  }
}
