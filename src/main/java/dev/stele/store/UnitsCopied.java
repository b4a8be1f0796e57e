package dev.stele.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Version 9 of the tables: the units are copied to the table that takes the place of theirs. In
 * portions, each a transaction, since H2 holds a transaction in memory until it ends; goes on where
 * it was interrupted. The columns are those of that version.
 */
final class UnitsCopied implements JavaMigration {
  private static final int PORTION = 10_000;

  private static final String COLUMNS =
      """
      revision, id, bitext_id, symbol, place, document_date, original, status, confidence,
      source_language, source_text, source_segments, source_path, source_previous, source_next,
      target_language, target_text, target_segments, target_path, target_previous, target_next,
      derived_through, details, source_coded, source_details, target_coded, target_details,
      joined_id, since
      """;

  private static final String COPY =
      "insert into unit_by_key (%1$s) select %1$s from unit where revision > ? order by revision limit %2$d"
          .formatted(COLUMNS, PORTION);

  private static final String LAST = "select coalesce(max(revision), -1) from unit_by_key";

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("9");
  }

  @Override
  public String getDescription() {
    return "units copied";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return false;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement last = connection.createStatement();
        PreparedStatement copy = connection.prepareStatement(COPY)) {
      int copied;
      do {
        copy.setLong(1, number(last));
        copied = copy.executeUpdate();
      } while (copied > 0);
    }
  }

  private static long number(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery(LAST)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
