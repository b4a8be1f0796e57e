package dev.stele.memory;

import dev.stele.document.Mark;
import java.util.Optional;

/**
 * A place where a text and a match differ: what was replaced where both have a stretch, what was
 * added where only the text has one, what was left out where only the match has one.
 *
 * @param text the stretch of the text that was looked up
 * @param match the stretch of the source of the match
 */
public record Difference(Optional<Mark> text, Optional<Mark> match) {
  public Difference {
    if (text.isEmpty() && match.isEmpty()) {
      throw new IllegalArgumentException("a difference stands in one of the texts or in both");
    }
  }
}
