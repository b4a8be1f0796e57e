package dev.stele.memory;

/** How the text of a query is understood. */
public enum QueryMode {
  /** All of it, one thing right behind the other. */
  PHRASE,
  /** All its words, separated by blanks, wherever they stand. */
  WORDS,
  /** A phrase with open places: {@code *} and {@code ?}. */
  WILDCARD,
  /** A regular expression. */
  REGEX,
  /**
   * Words and phrases with {@code AND}, {@code OR}, {@code NOT} and brackets, {@code "a b"~5},
   * {@code wild*cards} and {@code /regex/}.
   */
  BOOLEAN
}
