package dev.stele.cli;

import dev.stele.align.Agreement;
import dev.stele.align.Alignment;
import dev.stele.align.Reliability;
import dev.stele.exchange.BeadLines;
import dev.stele.exchange.BeadLines.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How well texts are aligned.
 *
 * @param alone whole beads where each text is aligned by itself
 * @param pooled whole beads where the texts are aligned together; all below is measured so too
 * @param pairs whole beads with both sides
 * @param nulls sentences said to have no counterpart
 * @param reliability what the confidences are worth
 */
record Measures(
    Agreement alone, Agreement pooled, Agreement pairs, Agreement nulls, Reliability reliability) {
  static final Measures NONE =
      new Measures(
          Agreement.NONE, Agreement.NONE, Agreement.NONE, Agreement.NONE, Reliability.NONE);

  private enum Side {
    SOURCE,
    TARGET
  }

  /** A sentence that has no counterpart. */
  private record Null(Side side, int sentence) {}

  /**
   * Measures one text.
   *
   * @param alone its beads where it was aligned by itself
   * @param pooled its beads where it was aligned with others
   * @param gold the right beads
   */
  static Measures of(Alignment alone, Alignment pooled, List<Line> gold) {
    List<Line> made = BeadLines.of(pooled);
    Set<Line> right = new HashSet<>(gold);
    return new Measures(
        Agreement.of(BeadLines.of(alone), gold),
        Agreement.of(made, gold),
        Agreement.of(pairs(made), pairs(gold)),
        Agreement.of(nulls(made), nulls(gold)),
        Reliability.of(pooled.beads(), bead -> right.contains(Line.of(bead))));
  }

  private static List<Line> pairs(List<Line> beads) {
    return beads.stream().filter(Line::isPair).toList();
  }

  private static List<Null> nulls(List<Line> beads) {
    return beads.stream()
        .filter(line -> !line.isPair())
        .flatMap(
            line ->
                Stream.concat(
                    line.source().stream().map(i -> new Null(Side.SOURCE, i)),
                    line.target().stream().map(i -> new Null(Side.TARGET, i))))
        .toList();
  }

  /** Both together, every bead with the same weight. */
  Measures plus(Measures other) {
    return new Measures(
        alone.plus(other.alone),
        pooled.plus(other.pooled),
        pairs.plus(other.pairs),
        nulls.plus(other.nulls),
        reliability.plus(other.reliability));
  }
}
