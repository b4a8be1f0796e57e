package dev.stele.exchange;

import dev.stele.align.Alignment;
import dev.stele.align.Bead;
import dev.stele.align.Bead.Reason;
import dev.stele.align.Span;
import dev.stele.exchange.Links.Link;
import dev.stele.exchange.Links.Mark;
import dev.stele.memory.Bitext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bitext as a file that came back says it is. Its texts, paths and documents stay; a link that is
 * as before stays the bead that it was, and one that a person has confirmed or changed becomes a
 * reviewed bead.
 */
final class BeadCorrection {
  private final Bitext known;
  private final SideCut source;
  private final SideCut target;

  /** The beads that were there and still could be, by their ends among the new segments. */
  private final Map<List<Span>, Bead> former = new HashMap<>();

  private BeadCorrection(Bitext known, SideCut source, SideCut target) {
    this.known = known;
    this.source = source;
    this.target = target;
    for (Bead bead : known.alignment().beads()) {
      Optional<Span> from = now(bead.source(), source.former());
      Optional<Span> to = now(bead.target(), target.former());
      if (from.isPresent() && to.isPresent()) {
        former.put(key(from.get(), to.get()), bead);
      }
    }
  }

  /**
   * Corrects a bitext.
   *
   * @param allReviewed whether a person vouches for every link, marked or not
   * @throws FaultyFileException where the links are not of this bitext, or leave something out
   */
  static Bitext apply(Bitext known, Links links, boolean allReviewed) throws FaultyFileException {
    Links turned =
        links
                .sourceLanguage()
                .filter(l -> l.primary().equals(known.target().language().primary()))
                .isPresent()
            ? links.turned(known.source().language())
            : links;
    SideCut source =
        SideCut.of(
            known.sourceSegments(),
            known.source().language(),
            turned.sourceTexts(),
            turned.links(),
            Link::source,
            "source");
    SideCut target =
        SideCut.of(
            known.targetSegments(),
            known.target().language(),
            turned.targetTexts(),
            turned.links(),
            Link::target,
            "target");
    BeadCorrection correction = new BeadCorrection(known, source, target);
    List<Bead> beads = new ArrayList<>();
    for (int i = 0; i < turned.links().size(); i++) {
      Mark mark = turned.links().get(i).mark();
      beads.addAll(
          correction.beads(
              source.ends().get(i),
              target.ends().get(i),
              allReviewed && mark != Mark.REJECTED ? Mark.REVIEWED : mark));
    }
    return new Bitext(
        known.source(),
        known.target(),
        source.segments(),
        target.segments(),
        Alignment.inOrder(beads, source.segments().size(), target.segments().size()),
        known.derivedThrough());
  }

  private List<Bead> beads(Span from, Span to, Mark mark) {
    if (from.isEmpty() && to.isEmpty()) {
      return List.of();
    }
    if (mark == Mark.REJECTED && !from.isEmpty() && !to.isEmpty()) {
      return List.of(
          new Bead(from, new Span(to.start(), to.start()), Reason.REVIEW, 1),
          new Bead(new Span(from.end(), from.end()), to, Reason.REVIEW, 1));
    }
    Optional<Bead> before = Optional.ofNullable(former.get(key(from, to)));
    boolean isSaidByPerson = mark == Mark.REVIEWED || mark == Mark.REJECTED;
    if (before.isPresent()) {
      Bead bead = before.get();
      Span source = now(bead.source(), this.source.former()).orElse(from);
      Span target = now(bead.target(), this.target.former()).orElse(to);
      return List.of(
          isSaidByPerson
              ? new Bead(source, target, Reason.REVIEW, 1)
              : new Bead(source, target, bead.reason(), bead.confidence()));
    }
    return List.of(
        mark == Mark.AUTOMATIC
            ? new Bead(from, to, Reason.IMPORTED, leastConfidence(from, to))
            : new Bead(from, to, Reason.REVIEW, 1));
  }

  /** Where another program pairs otherwise, neither is surer than this one was there. */
  private double leastConfidence(Span from, Span to) {
    return known.alignment().beads().stream()
        .filter(
            bead ->
                touches(now(bead.source(), source.former()), from)
                    || touches(now(bead.target(), target.former()), to))
        .mapToDouble(Bead::confidence)
        .min()
        .orElse(0);
  }

  private static boolean touches(Optional<Span> one, Span other) {
    return one.filter(s -> s.start() < other.end() && other.start() < s.end()).isPresent();
  }

  private static Optional<Span> now(Span span, List<Integer> former) {
    int start = former.get(span.start());
    int end = former.get(span.end());
    return start < 0 || end < 0 ? Optional.empty() : Optional.of(new Span(start, end));
  }

  /** Where an empty side stands says nothing. */
  private static List<Span> key(Span from, Span to) {
    return List.of(from.isEmpty() ? new Span(0, 0) : from, to.isEmpty() ? new Span(0, 0) : to);
  }
}
