package dev.stele.terms;

import dev.stele.document.Mark;
import dev.stele.memory.ConcordanceHit;
import java.util.List;

/**
 * A hit, and where the other text renders what was found.
 *
 * @param hit what was found
 * @param rendering places in the text of the hit's target, in order, not overlapping; empty where
 *     no word tells
 */
public record RenderedHit(ConcordanceHit hit, List<Mark> rendering) {
  public RenderedHit {
    rendering = List.copyOf(rendering);
    String text = hit.unit().target().text();
    if (!rendering.isEmpty() && rendering.get(rendering.size() - 1).end() > text.length()) {
      throw new IllegalArgumentException("a rendering marks what stands in " + text);
    }
  }

  /** The words of the rendering as they stand in the text; empty where there is none. */
  public String words() {
    return String.join(" … ", parts());
  }

  /** The same, stretch by stretch; what is said again, as where the hit says it again, once. */
  List<String> parts() {
    String text = hit.unit().target().text();
    return rendering.stream()
        .map(mark -> text.substring(mark.start(), mark.end()))
        .distinct()
        .toList();
  }
}
