package dev.stele.server;

import dev.stele.memory.BitextSummary;
import dev.stele.memory.Overview;
import dev.stele.memory.Page;
import java.util.List;

/** What the memory holds, on the wire. */
record WireOverview(
    long documents,
    long bitexts,
    long units,
    List<Overview.Count> years,
    List<Overview.Count> bodies,
    List<Overview.Count> pairs,
    List<Long> confidence,
    List<WireBitext.Summary> latest) {

  static WireOverview of(Overview overview, Page<BitextSummary> latest) {
    return new WireOverview(
        overview.documents(),
        overview.bitexts(),
        overview.units(),
        overview.years(),
        overview.bodies(),
        overview.pairs(),
        overview.confidence(),
        latest.items().stream().map(WireBitext.Summary::of).toList());
  }
}
