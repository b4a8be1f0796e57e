package dev.stele.align;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * The beads of two texts. Every segment of either side stands in exactly one bead. The beads are in
 * the order of the source; a bead without source stands where its neighbours in the target are. The
 * order of the target differs from it where sections were moved.
 *
 * @param beads in order
 * @param sourceSize how many segments the source has
 * @param targetSize how many segments the target has
 */
public record Alignment(List<Bead> beads, int sourceSize, int targetSize) {

  public Alignment {
    beads = List.copyOf(beads);
    checkPartition(beads, Bead::source, sourceSize, "source");
    checkPartition(beads, Bead::target, targetSize, "target");
    int last = 0;
    for (Bead bead : beads) {
      if (!bead.source().isEmpty()) {
        if (bead.source().start() < last) {
          throw new IllegalArgumentException(
              "beads are out of the order of the source at segment " + bead.source().start());
        }
        last = bead.source().end();
      }
    }
  }

  /**
   * Puts beads in order.
   *
   * @param beads in any order
   * @param sourceSize how many segments the source has
   * @param targetSize how many segments the target has
   * @throws IllegalArgumentException where a segment of either side is in no bead, or in several
   */
  public static Alignment inOrder(List<Bead> beads, int sourceSize, int targetSize) {
    List<Bead> ordered =
        TextOrder.of(beads, 2, (bead, side) -> side == 0 ? bead.source() : bead.target());
    return new Alignment(ordered, sourceSize, targetSize);
  }

  /** The same beads with the target as the source. */
  public Alignment turned() {
    return inOrder(
        beads.stream().map(Bead::turned).toList(),
        /* sourceSize= */ targetSize,
        /* targetSize= */ sourceSize);
  }

  private static void checkPartition(
      List<Bead> beads, Function<Bead, Span> side, int size, String name) {
    BitSet seen = new BitSet(size);
    for (Bead bead : beads) {
      Span span = side.apply(bead);
      if (span.end() > size || (!span.isEmpty() && !seen.get(span.start(), span.end()).isEmpty())) {
        throw new IllegalArgumentException(
            name + " " + span + " overlaps another bead or lies behind the end " + size);
      }
      seen.set(span.start(), span.end());
    }
    if (seen.cardinality() != size) {
      throw new IllegalArgumentException(
          name + " segment " + seen.nextClearBit(0) + " is in no bead");
    }
  }
}
