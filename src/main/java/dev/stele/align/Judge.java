package dev.stele.align;

import java.util.ArrayList;
import java.util.List;

/** Gives beads their reasons and confidences. */
final class Judge {
  private Judge() {}

  /**
   * The alignment that beads make.
   *
   * @param found in order; together they hold every segment
   * @param sourceSize how many segments the source has
   * @param targetSize how many segments the target has
   */
  static Alignment alignment(List<FoundBead> found, int sourceSize, int targetSize) {
    double[] confidences = Confidence.FITTED.of(found.stream().map(FoundBead::evidence).toList());
    List<Bead> beads = new ArrayList<>();
    for (int b = 0; b < confidences.length; b++) {
      FoundBead bead = found.get(b);
      beads.add(new Bead(bead.source(), bead.target(), bead.evidence().reason(), confidences[b]));
    }
    return new Alignment(beads, sourceSize, targetSize);
  }
}
