package dev.stele.ingest;

import dev.stele.document.Segment;
import dev.stele.document.SegmentedParagraph;
import dev.stele.memory.DocumentVersion;
import java.util.List;

/**
 * A language version of a document, read and taken apart.
 *
 * @param version which version of which document it is
 * @param paragraphs its text in order
 */
public record VersionText(DocumentVersion version, List<SegmentedParagraph> paragraphs) {

  public VersionText {
    paragraphs = List.copyOf(paragraphs);
  }

  /** All segments in order. */
  public List<Segment> segments() {
    return paragraphs.stream().flatMap(p -> p.segments().stream()).toList();
  }
}
