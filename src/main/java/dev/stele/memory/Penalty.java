package dev.stele.memory;

import java.util.Locale;

/**
 * What is taken off a score.
 *
 * @param reason why
 * @param points how much, at least 1
 */
public record Penalty(Reason reason, int points) {

  /** Why a match is worth less than its likeness says. */
  public enum Reason {
    /** No person has found the unit right. */
    UNREVIEWED,
    /** The text has other numbers than the match. */
    NUMBERS,
    /** The two texts of the unit are known to answer each other through a third version only. */
    DERIVED,
    /** Values in the target have been replaced. */
    ADAPTED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Penalty {
    if (points < 1) {
      throw new IllegalArgumentException("a penalty takes a point or more, not " + points);
    }
  }
}
