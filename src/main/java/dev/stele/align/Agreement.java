package dev.stele.align;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How far what was made agrees with what is right: precision, recall and F1 of whole items (strict,
 * as in ARCADE; Langlais, Simard and Véronis 1998).
 *
 * @param right how many of those made are right
 * @param made how many were made
 * @param gold how many there are to make
 */
public record Agreement(int right, int made, int gold) {
  public static final Agreement NONE = new Agreement(0, 0, 0);

  public Agreement {
    if (right < 0 || right > made || right > gold) {
      throw new IllegalArgumentException(
          "%d right of %d made and %d gold".formatted(right, made, gold));
    }
  }

  /** Compares two collections by equality; an item counts as often as it stands in both. */
  public static <T> Agreement of(Collection<T> made, Collection<T> gold) {
    Map<T, Integer> left = new HashMap<>();
    gold.forEach(item -> left.merge(item, 1, Integer::sum));
    int right = 0;
    for (T item : made) {
      if (left.merge(item, -1, Integer::sum) >= 0) {
        right++;
      }
    }
    return new Agreement(right, made.size(), gold.size());
  }

  /** Both together, every item with the same weight. */
  public Agreement plus(Agreement other) {
    return new Agreement(right + other.right, made + other.made, gold + other.gold);
  }

  /** The share of what was made that is right, 0 to 1; 0 where nothing was made. */
  public double precision() {
    return made == 0 ? 0 : (double) right / made;
  }

  /** The share of what there is to make that was made, 0 to 1; 0 where there is nothing to make. */
  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  /** The harmonic mean of precision and recall, 0 to 1; 0 where nothing is right. */
  public double f1() {
    return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
  }
}
