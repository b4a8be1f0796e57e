package dev.stele.store;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.ParagraphPath;
import dev.stele.memory.BitextId;
import dev.stele.memory.Change;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Units, and the revisions of those that are gone. Many are looked for in the order of their ids,
 * since ids are random and each page of their index is then read once. They are added in the order
 * of their revisions, so that what is kept in this order is written at its end.
 */
final class UnitTable {
  private static final int BATCH = 1_000;

  private final Handle handle;

  UnitTable(Handle handle) {
    this.handle = handle;
  }

  Map<UnitId, StoredUnit> ofBitext(BitextId bitext) {
    Map<UnitId, StoredUnit> units = new LinkedHashMap<>();
    handle
        .createQuery("select * from unit where bitext_id = :bitext order by symbol, place")
        .bind("bitext", bitext.value())
        .map(UnitTable::stored)
        .forEach(stored -> units.put(stored.unit().id(), stored));
    return units;
  }

  /** Those of the units that are known, wherever they came from. */
  Map<UnitId, StoredUnit> known(Collection<UnitId> ids) {
    Map<UnitId, StoredUnit> known = new LinkedHashMap<>();
    forEachBatch(
        ids,
        batch ->
            handle
                .createQuery("select * from unit where id in (<ids>)")
                .bindList("ids", batch.stream().map(UnitId::value).toList())
                .map(UnitTable::stored)
                .forEach(stored -> known.put(stored.unit().id(), stored)));
    return known;
  }

  /** Those of the ids that are known. */
  Set<UnitId> knownIds(Collection<UnitId> ids) {
    return present(ids, "unit");
  }

  private Set<UnitId> present(Collection<UnitId> ids, String table) {
    Set<UnitId> present = new HashSet<>();
    forEachBatch(
        ids.stream().sorted(Comparator.comparing(UnitId::value)).toList(),
        part ->
            handle
                .createQuery("select id from " + table + " where id = any(:ids)")
                .bindArray("ids", String.class, part.stream().map(UnitId::value).toList())
                .mapTo(String.class)
                .forEach(id -> present.add(new UnitId(id))));
    return present;
  }

  /**
   * Adds units that are neither there nor remembered as removed.
   *
   * @param units best in the order of their revisions
   */
  void insert(Collection<StoredUnit> units) {
    write(units, UnitRow.INSERT);
  }

  void update(Collection<StoredUnit> units) {
    write(units, UnitRow.UPDATE);
  }

  /** Past the statements of Jdbi, which take longer to fill in than a row to be written. */
  private void write(Collection<StoredUnit> units, String sql) {
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      UnitRow row = new UnitRow(statement);
      int waiting = 0;
      for (StoredUnit stored : units) {
        row.set(stored);
        statement.addBatch();
        waiting++;
        if (waiting == BATCH) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException("units could not be written", e, null);
    }
  }

  /** Removes units that are there, and remembers that they are gone. */
  void remove(Collection<UnitId> ids, Revisions revisions) {
    forEachBatch(
        ids,
        part -> {
          handle
              .createUpdate("delete from unit where id in (<ids>)")
              .bindList("ids", part.stream().map(UnitId::value).toList())
              .execute();
          try (PreparedBatch batch =
              handle.prepareBatch(
                  "insert into removed_unit (id, revision) values (:id, :revision)")) {
            for (UnitId id : part) {
              batch.bind("id", id.value()).bind("revision", revisions.next()).add();
            }
            batch.execute();
          }
        });
  }

  /** Forgets of units that they were removed; gives those of which it was remembered. */
  Set<UnitId> forget(Collection<UnitId> ids) {
    if (!remembersRemoved()) {
      return Set.of();
    }
    Set<UnitId> removed = present(ids, "removed_unit");
    forEachBatch(
        removed,
        part ->
            handle
                .createUpdate("delete from removed_unit where id = any(:ids)")
                .bindArray("ids", String.class, part.stream().map(UnitId::value).toList())
                .execute());
    return removed;
  }

  private boolean remembersRemoved() {
    return handle
        .createQuery("select exists (select 1 from removed_unit)")
        .mapTo(Boolean.class)
        .one();
  }

  /** The groups of imported units that could be let through, by symbol. */
  List<UnitGroup> importedGroups(Conditions conditions) {
    return conditions
        .bindTo(
            handle.createQuery(
                "select distinct symbol from unit where bitext_id = '' and "
                    + conditions.sql()
                    + " order by symbol"))
        .map((row, context) -> new UnitGroup(row.getString("symbol"), ""))
        .list();
  }

  /** Some units of a group behind a place, in order. */
  List<StoredUnit> page(UnitGroup group, Conditions conditions, long behind, int limit) {
    return conditions
        .bindTo(
            handle.createQuery(
                "select * from unit"
                    + " where bitext_id = :bitext and symbol = :symbol and place > :behind and "
                    + conditions.sql()
                    + " order by place limit :limit"))
        .bind("bitext", group.bitext())
        .bind("symbol", group.symbol())
        .bind("behind", behind)
        .bind("limit", limit)
        .map(UnitTable::stored)
        .list();
  }

  /** The changes after a revision, oldest first. */
  List<Change> changes(long after, int limit) {
    // What commits between the two queries has a higher revision, and is told the next time.
    long last = Revisions.last(handle);
    List<Change> puts =
        handle
            .createQuery(
                "select * from unit where revision > :after and revision <= :last"
                    + " order by revision limit :limit")
            .bind("after", after)
            .bind("last", last)
            .bind("limit", limit)
            .map(UnitTable::stored)
            .map(s -> (Change) s.change())
            .list();
    List<Change> removals =
        handle
            .createQuery(
                "select * from removed_unit where revision > :after and revision <= :last"
                    + " order by revision limit :limit")
            .bind("after", after)
            .bind("last", last)
            .bind("limit", limit)
            .map(
                (row, context) ->
                    (Change)
                        new Change.Removed(
                            row.getLong("revision"), new UnitId(row.getString("id"))))
            .list();
    return Stream.concat(puts.stream(), removals.stream())
        .sorted(Comparator.comparingLong(Change::revision))
        .limit(limit)
        .toList();
  }

  private static StoredUnit stored(ResultSet row, StatementContext context) throws SQLException {
    String bitext = row.getString("bitext_id");
    String symbol = row.getString("symbol");
    return new StoredUnit(
        new TranslationUnit(
            new UnitId(row.getString("id")),
            tuv(row, "source_"),
            tuv(row, "target_"),
            new Provenance(
                bitext.isEmpty() ? Optional.empty() : Optional.of(new BitextId(bitext)),
                symbol.isEmpty() ? Optional.empty() : Optional.of(new DocumentSymbol(symbol)),
                Optional.ofNullable(row.getObject("document_date", LocalDate.class)),
                Optional.ofNullable(row.getString("original")).map(Language::new),
                Optional.ofNullable(row.getString("derived_through")).map(Language::new),
                Optional.ofNullable(row.getString("joined_id")).map(UnitId::new)),
            Status.parse(row.getString("status")),
            row.getDouble("confidence"),
            DetailText.read(row.getString("details"))),
        row.getLong("place"),
        row.getLong("revision"),
        row.getLong("since"));
  }

  private static Tuv tuv(ResultSet row, String prefix) throws SQLException {
    return new Tuv(
        new Language(row.getString(prefix + "language")),
        row.getString(prefix + "text"),
        row.getInt(prefix + "segments"),
        ParagraphPath.parse(row.getString(prefix + "path")),
        Optional.ofNullable(row.getString(prefix + "previous")),
        Optional.ofNullable(row.getString(prefix + "next")),
        Optional.ofNullable(row.getString(prefix + "coded")),
        DetailText.read(row.getString(prefix + "details")));
  }

  private static <T> void forEachBatch(Collection<T> items, Consumer<List<T>> work) {
    List<T> all = new ArrayList<>(items);
    for (int start = 0; start < all.size(); start += BATCH) {
      work.accept(all.subList(start, Math.min(start + BATCH, all.size())));
    }
  }
}
