package dev.stele.store;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.memory.BitextId;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a unit as the parameters of a statement, in their order. */
final class UnitRow {
  private static final List<String> COLUMNS =
      Stream.concat(
              Stream.of(
                  "revision",
                  "bitext_id",
                  "symbol",
                  "place",
                  "since",
                  "document_date",
                  "original",
                  "derived_through",
                  "joined_id",
                  "status",
                  "confidence",
                  "details"),
              Stream.of("source", "target")
                  .flatMap(
                      side ->
                          Stream.of(
                                  "language",
                                  "text",
                                  "segments",
                                  "path",
                                  "previous",
                                  "next",
                                  "coded",
                                  "details")
                              .map(column -> side + "_" + column)))
          .toList();

  /** Adds a unit; the parameters are those that {@link #set} sets. */
  static final String INSERT =
      "insert into unit (%s, id) values (%s?)"
          .formatted(String.join(", ", COLUMNS), "?, ".repeat(COLUMNS.size()));

  /** Changes a unit; the parameters are the same. */
  static final String UPDATE =
      "update unit set %s where id = ?"
          .formatted(COLUMNS.stream().map(c -> c + " = ?").collect(Collectors.joining(", ")));

  private final PreparedStatement statement;
  private int last;

  UnitRow(PreparedStatement statement) {
    this.statement = statement;
  }

  /** Sets all parameters. */
  void set(StoredUnit stored) throws SQLException {
    TranslationUnit unit = stored.unit();
    last = 0;
    statement.setLong(++last, stored.revision());
    text(unit.provenance().bitext().map(BitextId::value).orElse(""));
    text(unit.provenance().symbol().map(DocumentSymbol::value).orElse(""));
    statement.setLong(++last, stored.place());
    statement.setLong(++last, stored.since());
    date(unit.provenance().date());
    optional(unit.provenance().original().map(Language::tag));
    optional(unit.provenance().derivedThrough().map(Language::tag));
    optional(unit.provenance().joined().map(UnitId::value));
    text(unit.status().toString());
    statement.setDouble(++last, unit.confidence());
    optional(DetailText.of(unit.details()));
    tuv(unit.source());
    tuv(unit.target());
    text(unit.id().value());
  }

  private void tuv(Tuv tuv) throws SQLException {
    text(tuv.language().tag());
    text(tuv.text());
    statement.setInt(++last, tuv.segments());
    text(tuv.paragraph().toString());
    optional(tuv.previous());
    optional(tuv.next());
    optional(tuv.coded());
    optional(DetailText.of(tuv.details()));
  }

  private void text(String text) throws SQLException {
    statement.setString(++last, text);
  }

  private void optional(Optional<String> text) throws SQLException {
    text(text.orElse(null));
  }

  private void date(Optional<LocalDate> date) throws SQLException {
    if (date.isPresent()) {
      statement.setObject(++last, date.get());
    } else {
      statement.setNull(++last, Types.DATE);
    }
  }
}
