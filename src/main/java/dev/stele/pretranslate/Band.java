package dev.stele.pretranslate;

import dev.stele.memory.Match;

/** The bands in which an analysis counts segments, by the score of the best match. */
public enum Band {
  IN_CONTEXT("101%", Match.IN_CONTEXT),
  EXACT("100%", Match.EXACT),
  /**
   * The text stood in the file before, and is not known otherwise: translated once, it is known.
   */
  REPETITION("repeated", Match.EXACT),
  HIGH("95-99%", 95),
  GOOD("85-94%", 85),
  MEDIUM("75-84%", 75),
  LOW("50-74%", 50),
  NONE("no match", 0);

  private final String title;
  private final int least;

  Band(String title, int least) {
    this.title = title;
    this.least = least;
  }

  /** Its name in a table. */
  public String title() {
    return title;
  }

  /**
   * The band of a segment.
   *
   * @param score of its best match, 0 where it has none
   * @param isRepeated whether its text stood in the file before
   */
  static Band of(int score, boolean isRepeated) {
    if (isRepeated && score < Match.EXACT) {
      return REPETITION;
    }
    for (Band band : values()) {
      if (band != REPETITION && score >= band.least) {
        return band;
      }
    }
    throw new IllegalArgumentException("a score is 0 or more, not " + score);
  }
}
