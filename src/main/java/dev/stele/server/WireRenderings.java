package dev.stele.server;

import dev.stele.memory.ConcordancePage;
import dev.stele.server.WireConcordance.Hit;
import dev.stele.terms.RenderingGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How hits render a query, on the wire. */
record WireRenderings(
    String language, WireTotal total, int examined, long took, List<Group> groups) {

  /** Hits with the same rendering. */
  record Group(
      String rendering,
      String lang,
      int count,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      List<Hit> examples) {

    static Group of(RenderingGroup group) {
      return new Group(
          group.words(),
          group.examples().get(0).hit().unit().target().language().tag(),
          group.count(),
          group.first(),
          group.last(),
          group.examples().stream()
              .map(example -> Hit.of(example.hit(), example.rendering()))
              .toList());
    }
  }

  static WireRenderings of(ConcordancePage page, List<RenderingGroup> groups, long took) {
    return new WireRenderings(
        page.language().tag(),
        WireTotal.of(page.total().value(), page.total().exact()),
        page.hits().size(),
        took,
        groups.stream().map(Group::of).toList());
  }
}
