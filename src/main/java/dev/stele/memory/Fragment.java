package dev.stele.memory;

import dev.stele.document.Mark;
import java.util.List;

/**
 * A part of a text that stands in the memory word for word.
 *
 * @param place where it stands in the text that was looked up
 * @param hits some units that hold it, at least one: the segment first of which it makes up most,
 *     of equal ones the newest
 */
public record Fragment(Mark place, List<ConcordanceHit> hits) {
  public Fragment {
    hits = List.copyOf(hits);
    if (hits.isEmpty()) {
      throw new IllegalArgumentException("a fragment stands somewhere in the memory");
    }
  }
}
