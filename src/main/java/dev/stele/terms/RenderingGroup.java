package dev.stele.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Hits that render what was found by the same words.
 *
 * @param words as they stand in most of them; empty where no word tells how they render it
 * @param count how many hits, at least 1
 * @param first the date of the earliest document; empty where no date is known
 * @param last the date of the latest
 * @param examples some of the hits in the order in which they were found, at least one
 */
public record RenderingGroup(
    String words,
    int count,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    List<RenderedHit> examples) {
  public RenderingGroup {
    examples = List.copyOf(examples);
    if (count < 1 || examples.isEmpty()) {
      throw new IllegalArgumentException("a group has a hit");
    }
  }
}
