package dev.stele.server;

import dev.stele.align.Bead;
import dev.stele.align.Span;
import dev.stele.document.Segment;
import dev.stele.memory.Bitext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Some beads of a bitext on the wire, in order. */
record WireBeads(WireTotal total, int from, int limit, List<WireBead> beads) {

  /**
   * A bead.
   *
   * @param index its place in the bitext, from 0
   * @param reason what speaks most for it
   * @param citation how its paragraph is cited; empty where the document has no symbol
   * @param original the original language of its section
   */
  record WireBead(
      int index,
      String reason,
      double confidence,
      Optional<String> citation,
      Optional<String> original,
      Side source,
      Side target) {}

  /**
   * One side of a bead.
   *
   * @param text its segments joined; empty where it has none
   */
  record Side(String text, List<WireSegment> segments) {}

  /**
   * A segment.
   *
   * @param index its place in its version, from 0
   * @param kind what its paragraph is: text, heading, footnote ...
   */
  record WireSegment(int index, String path, String kind, String text) {}

  static WireBeads of(Bitext bitext, int from, int limit) {
    List<Bead> all = bitext.alignment().beads();
    List<WireBead> beads = new ArrayList<>();
    for (int i = from; i < Math.min((long) from + limit, all.size()); i++) {
      Bead bead = all.get(i);
      beads.add(
          new WireBead(
              i,
              bead.reason().toString(),
              bead.confidence(),
              bitext.citation(bead),
              bitext.original(bead).map(Object::toString),
              side(bitext.sourceText(bead), bitext.sourceSegments(), bead.source()),
              side(bitext.targetText(bead), bitext.targetSegments(), bead.target())));
    }
    return new WireBeads(WireTotal.of(all.size(), true), from, limit, beads);
  }

  private static Side side(String text, List<Segment> all, Span span) {
    List<WireSegment> segments = new ArrayList<>();
    for (int i = span.start(); i < span.end(); i++) {
      Segment segment = all.get(i);
      segments.add(
          new WireSegment(
              i,
              segment.path().toString(),
              segment.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              segment.text()));
    }
    return new Side(text, segments);
  }
}
