package dev.stele.server;

import dev.stele.align.Bead;
import dev.stele.memory.Bitext;
import java.util.List;

/**
 * The beads of a bitext as numbers alone, to draw them.
 *
 * @param source how many segments the source has
 * @param target how many segments the target has
 * @param beads in order, each as the first segment of the source and that behind its last, the same
 *     of the target, and its confidence in hundredths, rounded down
 */
record WirePlot(int source, int target, List<int[]> beads) {

  static WirePlot of(Bitext bitext) {
    return new WirePlot(
        bitext.sourceSegments().size(),
        bitext.targetSegments().size(),
        bitext.alignment().beads().stream().map(WirePlot::numbers).toList());
  }

  private static int[] numbers(Bead bead) {
    return new int[] {
      bead.source().start(),
      bead.source().end(),
      bead.target().start(),
      bead.target().end(),
      (int) Math.floor(bead.confidence() * 100)
    };
  }
}
