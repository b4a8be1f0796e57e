package dev.stele.lexicon;

/** What a stretch of text means in every language: a number, a month, a document symbol. */
public sealed interface Value {

  /** A number, whatever it is written in; an ordinal is one too. */
  record Count(double value) implements Value {
    /** Whether it is a whole number that can be written in words. */
    boolean isBetween(int least, int most) {
      return value == Math.rint(value) && value >= least && value <= most;
    }
  }

  /** A month, 1 to 12. */
  record Month(int number) implements Value {}

  /** A document symbol or the like, in capitals. */
  record Symbol(String symbol) implements Value {}
}
