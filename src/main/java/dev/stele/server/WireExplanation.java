package dev.stele.server;

import dev.stele.align.Explanation;
import dev.stele.align.LabelPair;
import dev.stele.align.Link;
import dev.stele.document.Mark;
import dev.stele.ingest.BeadExplanation;
import java.util.List;
import java.util.Optional;

/**
 * What speaks for a bead, on the wire.
 *
 * @param index the place of the bead in the bitext, from 0
 * @param reason what speaks most for it
 * @param labels empty where a side is missing or no paragraph has a number
 * @param links in the order of the source; empty where a side is missing
 * @param length empty where a side is missing
 */
record WireExplanation(
    int index,
    String reason,
    double confidence,
    Optional<Labels> labels,
    List<WireLink> links,
    Optional<Length> length,
    Side source,
    Side target) {

  /** The labels of both paragraphs, and the log-likelihood ratio of the two. */
  record Labels(String source, String target, double says) {
    static Labels of(LabelPair labels) {
      return new Labels(labels.source().toString(), labels.target().toString(), labels.says());
    }
  }

  /** Places of both texts that translate each other, as offsets, and their log-likelihood ratio. */
  record WireLink(String kind, List<Integer> source, List<Integer> target, double says) {
    static WireLink of(Link link) {
      return new WireLink(
          link.kind().toString(), offsets(link.source()), offsets(link.target()), link.says());
    }
  }

  /** The length of the target as a multiple of what is usual, and its log-likelihood ratio. */
  record Length(double ofUsual, double says) {}

  /**
   * One side.
   *
   * @param text its segments joined, to which all offsets refer; empty where it has none
   * @param rest places that no link explains
   */
  record Side(String text, List<List<Integer>> rest) {}

  static WireExplanation of(BeadExplanation explained) {
    Optional<Explanation> text = explained.text();
    return new WireExplanation(
        explained.index(),
        explained.bead().reason().toString(),
        explained.bead().confidence(),
        explained.labels().map(Labels::of),
        text.stream().flatMap(t -> t.links().stream()).map(WireLink::of).toList(),
        text.map(t -> new Length(t.proportion().ofUsual(), t.proportion().says())),
        new Side(explained.sourceText(), rest(text.map(Explanation::sourceRest))),
        new Side(explained.targetText(), rest(text.map(Explanation::targetRest))));
  }

  private static List<List<Integer>> rest(Optional<List<Mark>> rest) {
    return rest.stream().flatMap(List::stream).map(WireExplanation::offsets).toList();
  }

  private static List<Integer> offsets(Mark mark) {
    return List.of(mark.start(), mark.end());
  }
}
