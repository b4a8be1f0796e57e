package dev.stele.align;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Puts what pairs texts into the order of the first of them. What has nothing in the first text
 * stands behind that which it follows in its own.
 *
 * @param <T> what pairs texts
 */
final class TextOrder<T> {
  private final int sides;
  private final BiFunction<T, Integer, Span> span;

  /** For each side but the first: what has nothing in the first text, by where it starts. */
  private final List<Map<Integer, T>> followers = new ArrayList<>();

  private TextOrder(int sides, BiFunction<T, Integer, Span> span) {
    this.sides = sides;
    this.span = span;
    for (int side = 0; side < sides; side++) {
      followers.add(new HashMap<>());
    }
  }

  /**
   * Orders what partitions some texts.
   *
   * @param items in any order
   * @param sides how many texts there are
   * @param span what an item has in a text, by its number from 0
   */
  static <T> List<T> of(List<T> items, int sides, BiFunction<T, Integer, Span> span) {
    return new TextOrder<>(sides, span).order(items);
  }

  private List<T> order(List<T> items) {
    List<T> leading = new ArrayList<>();
    for (T item : items) {
      if (!span.apply(item, 0).isEmpty()) {
        leading.add(item);
      } else {
        for (int side = 1; side < sides; side++) {
          if (!span.apply(item, side).isEmpty()) {
            followers.get(side).put(span.apply(item, side).start(), item);
          }
        }
      }
    }
    leading.sort(Comparator.comparingInt(item -> span.apply(item, 0).start()));
    List<T> ordered = new ArrayList<>();
    for (int side = 1; side < sides; side++) {
      addFrom(followers.get(side).get(0), ordered);
    }
    leading.forEach(item -> addFrom(item, ordered));
    return ordered;
  }

  /** Adds an item and what follows it, if there is one. */
  private void addFrom(T first, List<T> ordered) {
    Deque<T> next = new ArrayDeque<>();
    if (first != null) {
      next.add(first);
    }
    while (!next.isEmpty()) {
      T item = next.remove();
      ordered.add(item);
      for (int side = 1; side < sides; side++) {
        if (!span.apply(item, side).isEmpty()) {
          T follower = followers.get(side).get(span.apply(item, side).end());
          if (follower != null) {
            next.add(follower);
          }
        }
      }
    }
  }
}
