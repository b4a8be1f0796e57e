package dev.stele.align;

import java.util.List;

/**
 * Two versions of a text as segments, in order.
 *
 * @param source perhaps empty
 * @param target perhaps empty
 */
public record TextPair(List<String> source, List<String> target) {
  public TextPair {
    source = List.copyOf(source);
    target = List.copyOf(target);
  }
}
