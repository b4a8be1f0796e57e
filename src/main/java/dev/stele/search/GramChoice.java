package dev.stele.search;

import java.util.Map;

/**
 * Terms that tell where to look: every sequence of {@code shortest} to {@code longest} units that
 * reaches the score holds terms that weigh {@code needed} together.
 *
 * @param weights how often each term was chosen from the text
 * @param needed at least 1
 * @param shortest units of the shortest sequence, both ends included
 * @param longest units of the longest sequence
 * @param cost how many documents hold a term, counted for each term
 */
record GramChoice(Map<String, Integer> weights, int needed, int shortest, int longest, long cost) {
  GramChoice {
    weights = Map.copyOf(weights);
    if (needed < 1 || needed > weights.values().stream().mapToInt(w -> w).sum()) {
      throw new IllegalArgumentException(needed + " of " + weights);
    }
  }
}
