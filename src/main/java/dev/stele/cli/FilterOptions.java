package dev.stele.cli;

import dev.stele.document.Language;
import dev.stele.memory.BitextId;
import dev.stele.memory.Status;
import dev.stele.memory.SymbolFilter;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.YearRange;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The filters that every command on units understands. */
final class FilterOptions {
  @Option(names = "--symbol", description = "Only this document, or all that begin so: A/RES/*.")
  private Optional<SymbolFilter> symbol = Optional.empty();

  @Option(
      names = "--year",
      paramLabel = "YEAR[..YEAR]",
      description = "Only documents of these years.")
  private Optional<YearRange> years = Optional.empty();

  @Option(
      names = "--original",
      paramLabel = "LANGUAGE",
      description = "Only what was written in this language.")
  private Optional<Language> original = Optional.empty();

  @Option(
      names = "--status",
      description = "auto, confirmed or rejected; without it all but rejected.")
  private Optional<Status> status = Optional.empty();

  @Option(
      names = "--min-confidence",
      paramLabel = "0..1",
      description = "Only units with at least this confidence.")
  private double minConfidence;

  @Option(names = "--bitext", paramLabel = "ID", description = "Only this bitext.")
  private Optional<String> bitext = Optional.empty();

  @Option(
      names = "--derived",
      paramLabel = "yes|no",
      description =
          "yes: only pairs derived through a third version; no: only those aligned with each other.")
  private Optional<Answer> derived = Optional.empty();

  private enum Answer {
    YES,
    NO
  }

  UnitFilter filter() {
    return new UnitFilter(
        symbol,
        years,
        original,
        status,
        minConfidence,
        bitext.map(BitextId::new),
        derived.map(Answer.YES::equals));
  }
}
