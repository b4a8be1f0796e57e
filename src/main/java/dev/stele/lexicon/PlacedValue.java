package dev.stele.lexicon;

import dev.stele.document.Mark;

/**
 * A value at its place.
 *
 * @param value what it means
 * @param place where it stands in the text as written
 */
public record PlacedValue(Value value, Mark place) {

  /** How it is written in the text that it was read from. */
  public String in(String text) {
    return text.substring(place.start(), place.end());
  }
}
