package dev.stele.document;

import java.util.List;

/**
 * A paragraph and its segments.
 *
 * @param paragraph the whole
 * @param segments its parts in order, at least one
 */
public record SegmentedParagraph(Paragraph paragraph, List<Segment> segments) {

  public SegmentedParagraph {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("paragraph " + paragraph.path() + " has no segment");
    }
  }
}
