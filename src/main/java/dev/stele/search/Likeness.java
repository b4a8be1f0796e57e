package dev.stele.search;

import dev.stele.memory.Match;

/**
 * How a score follows from a distance, and the other way round: what a text must have in common
 * with one of {@code length} units for a score of {@code min} at least.
 *
 * <p>A script of d edit operations (Levenshtein) that makes the text of n units one of m units has
 * s replacements, x removals and i additions: d = s + x + i, m = n - x + i. With d at most k(m),
 * the most that the score allows, it follows that
 *
 * <ul>
 *   <li>|n - m| is at most k(m) (length filter: Gravano and others, Approximate string joins in a
 *       database almost for free, VLDB 2001, section 4.3);
 *   <li>units of the text that are touched number s + x = d - i, which is at most k(m) - max(0, m -
 *       n), since i is at least m - n;
 *   <li>units of the other that are touched number s + i = d - x, at most k(m) - max(0, n - m).
 * </ul>
 *
 * @param length of the text, at least 1
 * @param min the least score, 1 to 100
 */
record Likeness(int length, int min) {

  /** The score of a distance between two sequences, the longer of which has so many units. */
  static int score(int distance, int longer) {
    return 100 * (longer - distance) / longer;
  }

  /** The score of a text that is not the same. */
  static int fuzzyScore(int distance, int longer) {
    return Math.min(Match.MOST_FUZZY, score(distance, longer));
  }

  /** k(m): the most operations to a sequence of {@code other} units. */
  int mostOperations(int other) {
    return Math.max(length, other) * (100 - min) / 100;
  }

  /** Whether a sequence of that length can reach the score. */
  boolean admits(int other) {
    return other > 0 && Math.abs(length - other) <= mostOperations(other);
  }

  int shortest() {
    int shortest = length;
    while (admits(shortest - 1)) {
      shortest--;
    }
    return shortest;
  }

  int longest() {
    int longest = length;
    while (admits(longest + 1)) {
      longest++;
    }
    return longest;
  }

  /** How many units of the text are touched at most. */
  int mostTouched(int other) {
    return mostOperations(other) - Math.max(0, other - length);
  }

  /** How many units of the other are touched at most. */
  int mostTouchedOfOther(int other) {
    return mostOperations(other) - Math.max(0, length - other);
  }
}
