package dev.stele.structure;

import java.util.Optional;

/**
 * A division that stands open, and what is counted in it.
 *
 * @param level its level; empty for the document itself and for divisions without a number
 * @param counter its own number
 * @param fileLevel the level of its heading in the file; 0 where the file gives none
 * @param closed whether numbers within have nothing to do with those outside: an annex, a reply
 * @param paragraphs the count of numbered paragraphs that began in it or was handed on to it
 * @param articles the same for articles
 */
record Division(
    Optional<Level> level,
    Counter counter,
    int fileLevel,
    boolean closed,
    Counter paragraphs,
    Counter articles) {
  static final Division DOCUMENT = named(0, false);

  static Division named(int fileLevel, boolean closed) {
    return new Division(
        Optional.empty(), Counter.NONE, fileLevel, closed, Counter.NONE, Counter.NONE);
  }

  static Division numbered(Level level, Counter counter, int fileLevel, boolean tagged) {
    return new Division(
        Optional.of(level),
        counter,
        fileLevel,
        tagged || level == Level.ANNEX,
        Counter.NONE,
        Counter.NONE);
  }

  boolean is(Level other) {
    return level.isPresent() && level.get() == other;
  }

  /** Whether it is a heading without number that is no reply of its own. */
  boolean isPassing() {
    return level.isEmpty() && !closed;
  }

  /** Whether paragraphs in it cannot go on from a count outside. */
  boolean bars() {
    return is(Level.ANNEX) || is(Level.ARTICLE);
  }

  Division withParagraphs(Counter counted) {
    return new Division(level, counter, fileLevel, closed, counted, articles);
  }

  Division withArticles(Counter counted) {
    return new Division(level, counter, fileLevel, closed, paragraphs, counted);
  }
}
