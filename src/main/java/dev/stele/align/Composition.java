package dev.stele.align;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins alignments that share a text. Beads belong together where they hold the same segment of the
 * shared text; and, since a group has neighbours only on every side, where on some side one lies
 * within the reach of others. The groups are the finest that hold every bead whole.
 */
public final class Composition {

  /**
   * Segments of several texts that translate each other.
   *
   * @param spans what it has of each text, that of the shared one first; some may be empty
   * @param confidence the probability that all its beads are right, as if each were so
   *     independently: the product of theirs. Beads of one place tend to be right or wrong
   *     together, so that this is a cautious estimate
   */
  public record Group(List<Span> spans, double confidence) {
    public Group {
      spans = List.copyOf(spans);
    }
  }

  private Composition() {}

  /**
   * The groups over all texts, in the order of the shared one; those without a segment of it stand
   * behind what they follow in their own text. Every segment of every text is in exactly one.
   *
   * @param alignments one or more, each with the shared text as its source
   * @throws IllegalArgumentException where their sources differ in size
   */
  public static List<Group> groups(List<Alignment> alignments) {
    int size = alignments.get(0).sourceSize();
    for (Alignment alignment : alignments) {
      if (alignment.sourceSize() != size) {
        throw new IllegalArgumentException(
            "a text of %d segments and one of %d are not the same text"
                .formatted(size, alignment.sourceSize()));
      }
    }
    return TextOrder.of(
        new Grouping(alignments).groups(),
        alignments.size() + 1,
        (group, side) -> group.spans().get(side));
  }

  /**
   * The alignment of two texts that follows from that of each with a third. Where the third has
   * nothing, the two are not known to answer each other: what they have there has no partner.
   *
   * @param source from the third text to the one
   * @param target from the third text to the other
   * @return from the one to the other; every bead has the reason {@link Bead.Reason#DERIVED}
   * @throws IllegalArgumentException where their sources differ in size
   */
  public static Alignment derived(Alignment source, Alignment target) {
    List<Bead> beads = new ArrayList<>();
    for (Group group : groups(List.of(source, target))) {
      Span ofSource = group.spans().get(1);
      Span ofTarget = group.spans().get(2);
      if (!ofSource.isEmpty() || !ofTarget.isEmpty()) {
        beads.add(new Bead(ofSource, ofTarget, Bead.Reason.DERIVED, group.confidence()));
      }
    }
    return Alignment.inOrder(beads, source.targetSize(), target.targetSize());
  }
}
