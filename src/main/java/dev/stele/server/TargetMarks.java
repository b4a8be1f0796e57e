package dev.stele.server;

import dev.stele.document.Mark;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.Fragment;
import dev.stele.memory.Match;
import dev.stele.memory.MatchAnswer;
import dev.stele.terms.RenderedHit;
import dev.stele.terms.Renderings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the targets of a lookup render what counts in their sources: of a match what differs from
 * the text, so that it is seen what has to be changed, of a fragment what it shares with the text.
 */
final class TargetMarks {
  /** Marks nothing. */
  static final TargetMarks NONE = new TargetMarks(Map.of());

  private final Map<ConcordanceHit, List<Mark>> renderings;

  private TargetMarks(Map<ConcordanceHit, List<Mark>> renderings) {
    this.renderings = renderings;
  }

  /** The marks of an answer; its texts teach each other. */
  static TargetMarks of(MatchAnswer answer, Renderings renderings) {
    List<ConcordanceHit> hits =
        Stream.concat(
                answer.matches().stream().flatMap(match -> differing(match).stream()),
                answer.fragments().stream().map(Fragment::hits).flatMap(List::stream))
            .distinct()
            .toList();
    return new TargetMarks(
        renderings.of(hits).stream()
            .collect(Collectors.toMap(RenderedHit::hit, RenderedHit::rendering)));
  }

  /** An adapted target has other places, and shows them itself. */
  private static Optional<ConcordanceHit> differing(Match match) {
    List<Mark> differing = match.differences().stream().flatMap(d -> d.match().stream()).toList();
    return differing.isEmpty() || match.adaptation().isPresent()
        ? Optional.empty()
        : Optional.of(new ConcordanceHit(match.unit(), differing, List.of()));
  }

  /** Places in the target of a hit of a fragment, in order, perhaps none. */
  List<Mark> of(ConcordanceHit hit) {
    return renderings.getOrDefault(hit, List.of());
  }

  /** Places in the target of a match, in order, perhaps none. */
  List<Mark> of(Match match) {
    return differing(match).map(this::of).orElse(List.of());
  }
}
