package dev.stele.server;

import dev.stele.align.Bead;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.BitextSummary;
import dev.stele.memory.DocumentVersion;
import dev.stele.memory.GapReport;
import dev.stele.memory.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A bitext on the wire, with what did not align well in it. */
record WireBitext(
    String id,
    String bitext,
    Optional<String> symbol,
    Version source,
    Version target,
    Optional<String> derived,
    int beads,
    int units,
    Gaps gaps) {

  /** One of the two versions. */
  record Version(
      String lang,
      String file,
      Optional<String> title,
      Optional<LocalDate> date,
      List<String> originals,
      String digest) {

    static Version of(DocumentVersion version) {
      return new Version(
          version.language().tag(),
          version.fileName(),
          version.title(),
          version.date(),
          version.originals().stream().map(Language::tag).toList(),
          version.digest());
    }
  }

  /** What did not align well. */
  record Gaps(
      double coverage,
      boolean unrelated,
      int doubtful,
      List<Gap> source,
      List<Gap> target,
      List<Conflict> conflicts) {

    static Gaps of(GapReport report) {
      return new Gaps(
          report.coverage(),
          report.isUnrelated(),
          report.doubtful(),
          report.sourceGaps().stream().map(Gap::of).toList(),
          report.targetGaps().stream().map(Gap::of).toList(),
          report.conflicts().stream()
              .map(c -> new Conflict(c.path().toString(), c.source().tag(), c.target().tag()))
              .toList());
    }
  }

  /** A segment without a partner. */
  record Gap(int segment, String path, String text) {
    static Gap of(GapReport.Gap gap) {
      return new Gap(gap.segment(), gap.path().toString(), gap.text());
    }
  }

  /** A paragraph of which the two versions name different originals. */
  record Conflict(String path, String source, String target) {}

  /** A bitext in a list. */
  record Summary(
      String id,
      String bitext,
      Optional<String> symbol,
      Version source,
      Version target,
      Optional<String> derived,
      int beads,
      int units,
      double confidence,
      Instant stored) {

    static Summary of(BitextSummary summary) {
      return new Summary(
          summary.id().value(),
          Links.bitext(summary.id()),
          sharedSymbol(summary.source(), summary.target()),
          Version.of(summary.source()),
          Version.of(summary.target()),
          summary.derivedThrough().map(Language::tag),
          summary.beads(),
          summary.units(),
          summary.confidence(),
          summary.stored());
    }
  }

  /** A part of the list of bitexts. */
  record Listing(WireTotal total, int offset, int limit, List<Summary> bitexts) {
    static Listing of(Page<BitextSummary> page, int offset, int limit) {
      return new Listing(
          WireTotal.of(page.total(), true),
          offset,
          limit,
          page.items().stream().map(Summary::of).toList());
    }
  }

  static WireBitext of(BitextId id, Bitext bitext) {
    return new WireBitext(
        id.value(),
        Links.bitext(id),
        sharedSymbol(bitext.source(), bitext.target()),
        Version.of(bitext.source()),
        Version.of(bitext.target()),
        bitext.derivedThrough().map(Language::tag),
        bitext.alignment().beads().size(),
        (int) bitext.alignment().beads().stream().filter(Bead::isPair).count(),
        Gaps.of(GapReport.of(bitext)));
  }

  private static Optional<String> sharedSymbol(DocumentVersion source, DocumentVersion target) {
    return source.symbol().or(target::symbol).map(DocumentSymbol::value);
  }
}
