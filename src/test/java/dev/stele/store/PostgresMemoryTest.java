package dev.stele.store;

import com.zaxxer.hikari.HikariConfig;
import dev.stele.memory.Memory;
import dev.stele.memory.MemoryContract;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/**
 * The memory on a PostgreSQL, each test in a schema of its own. Set {@value #VARIABLE} to a JDBC
 * address with user and password to run it.
 */
class PostgresMemoryTest extends MemoryContract {
  private static final String VARIABLE = "STELE_TEST_POSTGRES_URL";
  private static final String URL = System.getenv(VARIABLE);

  private final String schema = "stele_" + UUID.randomUUID().toString().replace("-", "");

  @BeforeAll
  static void check() {
    if (URL == null) {
      System.out.println("PostgresMemoryTest is skipped: " + VARIABLE + " is not set");
    }
    Assumptions.assumeTrue(URL != null, VARIABLE + " is not set");
  }

  @Override
  protected Memory open() {
    execute("create schema " + schema);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(URL);
    config.setSchema(schema);
    return Database.connect("PostgreSQL", config).memory();
  }

  @AfterEach
  void drop() {
    execute("drop schema " + schema + " cascade");
  }

  private static void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
