package dev.stele.memory;

import java.util.List;
import java.util.Optional;

/**
 * A unit whose source resembles a text.
 *
 * @param score 0 to 101, after the penalties
 * @param unit turned so that its source is in the language of the text
 * @param occurrences how many units with these two texts there are, at least 1; this is the one
 *     with the highest score and the newest document
 * @param penalties what was taken off the score; perhaps nothing
 * @param adaptation the target with the values of the text; empty where it is to be taken as it is
 * @param differences what differs between the text and the source, in their order; perhaps nothing
 */
public record Match(
    int score,
    TranslationUnit unit,
    int occurrences,
    List<Penalty> penalties,
    Optional<Adaptation> adaptation,
    List<Difference> differences) {
  /** Of a text that is the same, between the same neighbours. */
  public static final int IN_CONTEXT = 101;

  /** Of a text that is the same after folding. */
  public static final int EXACT = 100;

  /** The most that a text can have that is not the same. */
  public static final int MOST_FUZZY = 99;

  public Match {
    if (score < 0 || score > IN_CONTEXT) {
      throw new IllegalArgumentException("a score is 0 to " + IN_CONTEXT + ", not " + score);
    }
    if (occurrences < 1) {
      throw new IllegalArgumentException("a match occurs, not " + occurrences + " times");
    }
    penalties = List.copyOf(penalties);
    differences = List.copyOf(differences);
  }
}
