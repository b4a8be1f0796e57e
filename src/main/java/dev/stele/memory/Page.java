package dev.stele.memory;

import java.util.List;

/**
 * A part of a longer list.
 *
 * @param items the items of this page, in order, perhaps empty
 * @param total how many items the list has
 */
public record Page<T>(List<T> items, long total) {
  public Page {
    items = List.copyOf(items);
  }
}
