package dev.stele.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.ParagraphPath;
import dev.stele.memory.Change;
import dev.stele.memory.Memory;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitFilter;
import dev.stele.memory.UnitId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases that earlier versions of the program have left behind. */
class MigrationTest {
  private static final String BEFORE_UNITS_MOVED = "7";

  private static final TranslationUnit FULL =
      new TranslationUnit(
          new UnitId("b"),
          new Tuv(
              Language.CHINESE,
              "港口",
              2,
              ParagraphPath.parse("II/3"),
              Optional.of("前"),
              Optional.of("后"),
              Optional.of("<ph/>港口"),
              List.of()),
          new Tuv(
              Language.ENGLISH,
              "Harbour",
              3,
              ParagraphPath.parse("II/4"),
              Optional.of("before"),
              Optional.of("behind"),
              Optional.of("<ph/>Harbour"),
              List.of()),
          new Provenance(
              Optional.empty(),
              Optional.of(new DocumentSymbol("A/75/1001")),
              Optional.of(LocalDate.of(2020, 5, 4)),
              Optional.of(Language.SPANISH),
              Optional.of(Language.ENGLISH),
              Optional.of(new UnitId("joined"))),
          Status.CONFIRMED,
          0.75,
          List.of());

  private static final TranslationUnit BARE =
      new TranslationUnit(
          new UnitId("a"),
          tuv(Language.CHINESE, "船"),
          tuv(Language.ENGLISH, "Ship"),
          new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
          Status.AUTO,
          1);

  @TempDir private Path folder;

  @Test
  void units_of_an_earlier_version_are_there_as_they_were() throws SQLException {
    migrate(BEFORE_UNITS_MOVED);
    insertUnits();
    checkUnits();
  }

  @ValueSource(strings = {"8", "9", "10", "11"})
  @ParameterizedTest
  void units_are_there_where_their_move_was_interrupted(String version) throws SQLException {
    migrate(BEFORE_UNITS_MOVED);
    insertUnits();
    migrate(version);
    execute("delete from \"flyway_schema_history\" where \"version\" = '" + version + "'");
    checkUnits();
  }

  @Test
  void a_copy_of_some_units_is_made_anew() throws SQLException {
    migrate(BEFORE_UNITS_MOVED);
    insertUnits();
    execute("create table unit_by_key as select * from unit where id = 'a'");
    checkUnits();
  }

  @Test
  void the_columns_of_a_unit_stay_what_they_were() throws SQLException {
    migrate(BEFORE_UNITS_MOVED);
    Set<String> before = columnsOfUnits();
    migrate("11");
    assertThat(columnsOfUnits()).isEqualTo(before).hasSize(29);
  }

  @Test
  void rows_of_units_are_kept_in_the_order_of_revisions_without_an_index_of_it()
      throws SQLException {
    Database.open(folder).close();
    assertThat(
            query(
                "select index_class from information_schema.indexes"
                    + " where table_name = 'unit' order by index_class"))
        .containsExactly(
            "org.h2.mvstore.db.MVDelegateIndex", // the rows themselves
            "org.h2.mvstore.db.MVSecondaryIndex",
            "org.h2.mvstore.db.MVSecondaryIndex");
    assertThat(query("explain select * from unit where revision > 5").get(0))
        .containsIgnoringCase("primary_key");
  }

  private void checkUnits() {
    for (int opened = 0; opened < 2; opened++) {
      try (Memory memory = Database.open(folder).memory()) {
        assertThat(memory.changes(0, 10))
            .containsExactly(new Change.Put(3, FULL, 3, 2), new Change.Put(7, BARE, 4, 0));
        List<TranslationUnit> units = new ArrayList<>();
        memory.units(LanguagePair.parse("zh-en"), UnitFilter.ALL, units::add);
        assertThat(units).containsExactly(BARE, FULL);
        assertThat(memory.add(List.of(FULL, BARE))).isEqualTo(0);
      }
    }
    try (Memory memory = Database.open(folder).memory()) {
      TranslationUnit next =
          new TranslationUnit(
              new UnitId("0"),
              BARE.source(),
              BARE.target(),
              BARE.provenance(),
              BARE.status(),
              BARE.confidence());
      assertThat(memory.add(List.of(next))).isEqualTo(1);
      assertThat(memory.changes(7, 10)).containsExactly(new Change.Put(8, next, 8, 8));
    }
  }

  private void insertUnits() throws SQLException {
    execute(
        """
        insert into unit (id, revision, bitext_id, symbol, place, status, confidence,
            source_language, source_text, source_segments, source_path,
            target_language, target_text, target_segments, target_path)
          values ('a', 7, '', '', 4, 'auto', 1, 'zh', '船', 1, '', 'en', 'Ship', 1, '')
        """,
        """
        insert into unit (id, revision, bitext_id, symbol, place, document_date, original,
            derived_through, joined_id, status, confidence, since,
            source_language, source_text, source_segments, source_path,
            source_previous, source_next, source_coded,
            target_language, target_text, target_segments, target_path,
            target_previous, target_next, target_coded)
          values ('b', 3, '', 'A/75/1001', 3, date '2020-05-04', 'es',
            'en', 'joined', 'confirmed', 0.75, 2,
            'zh', '港口', 2, 'II/3', '前', '后', '<ph/>港口',
            'en', 'Harbour', 3, 'II/4', 'before', 'behind', '<ph/>Harbour')
        """,
        "update revision_counter set last_revision = 7");
  }

  private Set<String> columnsOfUnits() throws SQLException {
    return new TreeSet<>(
        query(
            """
            select column_name || ' ' || data_type || ' ' || is_nullable
                || coalesce(' ' || character_maximum_length, '')
                || coalesce(' ' || datetime_precision, '')
                || coalesce(' default ' || column_default, '')
              from information_schema.columns where table_name = 'unit'
            """));
  }

  private static Tuv tuv(Language language, String text) {
    return new Tuv(language, text, 1, ParagraphPath.ROOT, Optional.empty(), Optional.empty());
  }

  private String url() {
    return "jdbc:h2:file:"
        + folder.resolve("stele")
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
  }

  private void migrate(String version) {
    Flyway.configure()
        .dataSource(url(), "sa", "")
        .locations("classpath:dev/stele/store/migration")
        .javaMigrations(new UnitsCopied())
        .target(version)
        .load()
        .migrate();
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "sa", "");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private List<String> query(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "sa", "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
