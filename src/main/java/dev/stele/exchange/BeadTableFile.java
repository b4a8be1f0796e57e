package dev.stele.exchange;

import dev.stele.document.Language;
import dev.stele.exchange.Links.End;
import dev.stele.exchange.Links.Link;
import dev.stele.exchange.Links.Mark;
import dev.stele.exchange.Table.Row;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.Skipped;
import dev.stele.memory.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table of beads that came back; see {@link BeadTable}. */
final class BeadTableFile implements BeadFile, Table.Sink {
  private final List<Row> rows = new ArrayList<>();
  private final List<Skipped> faults = new ArrayList<>();
  private List<String> columns = List.of();

  @Override
  public void columns(List<String> names) {
    columns = names;
  }

  @Override
  public void row(Row row) {
    rows.add(row);
  }

  @Override
  public void fault(int number, String reason) {
    faults.add(new Skipped(number, reason));
  }

  /** Whether columns are those of a table of beads. */
  static boolean isOfBeads(List<String> columns) {
    return columns.stream().anyMatch(column -> column.endsWith(BeadTable.SEGMENTS));
  }

  @Override
  public Optional<BitextId> bitext() {
    return rows.stream()
        .flatMap(row -> row.known("bitext").stream())
        .findFirst()
        .flatMap(BitextId::find);
  }

  @Override
  public Links links(Bitext known) throws FaultyFileException {
    Language source = column(known.source().language());
    Language target = column(known.target().language());
    List<Link> links = new ArrayList<>();
    for (Row row : rows) {
      try {
        links.add(
            new Link(row.number(), end(row, source), end(row, target), mark(row.known("status"))));
      } catch (IllegalArgumentException e) {
        faults.add(new Skipped(row.number(), e.getMessage()));
      }
    }
    FaultyFileException.throwIfAny(faults);
    return new Links(
        Optional.of(known.source().language()), Optional.empty(), Optional.empty(), links);
  }

  /** What a status says of a link. */
  static Mark mark(Optional<String> status) {
    return switch (status.map(Status::parse).orElse(Status.AUTO)) {
      case CONFIRMED -> Mark.REVIEWED;
      case REJECTED -> Mark.REJECTED;
      case AUTO -> Mark.NONE;
    };
  }

  private Language column(Language language) throws FaultyFileException {
    if (!columns.contains(language.tag())) {
      throw new FaultyFileException(
          1, "no column is called '%s', as the text in that language is".formatted(language));
    }
    return language;
  }

  private static End end(Row row, Language language) {
    List<Integer> numbers =
        Stream.of(row.cell(language.tag() + BeadTable.SEGMENTS).strip().split("\\s+", -1))
            .filter(n -> !n.isEmpty())
            .map(BeadTableFile::index)
            .toList();
    return new End(numbers, Optional.of(row.cell(language.tag())));
  }

  private static int index(String number) {
    // A spreadsheet may have made 3 into 3.0.
    if (!number.matches("\\d{1,9}(\\.0+)?")) {
      throw new IllegalArgumentException("'" + number + "' is no number of a segment");
    }
    return Integer.parseInt(number.replaceAll("\\.0+$", "")) - 1;
  }
}
