package dev.stele.exchange;

import java.util.Locale;

/** What the units of a file are, as the header of a TMX says it. */
public enum SegmentType {
  /** One sentence a side. */
  SENTENCE,
  /**
   * Anything up to a paragraph: tools that work by sentence split such a unit where both sides
   * allow it.
   */
  PARAGRAPH;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
