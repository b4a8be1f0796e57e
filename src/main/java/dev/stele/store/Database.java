package dev.stele.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.stele.memory.MemoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * An open database with all migrations applied. It gives the memory and the record of jobs, which
 * share it; closing it closes both.
 */
public final class Database implements AutoCloseable {
  /** H2's codes (org.h2.api.ErrorCode) for a file that another process has locked. */
  private static final int ALREADY_OPEN = 90020;

  private static final int CONNECTIONS = 8;

  private static final String MIGRATIONS = "classpath:dev/stele/store/migration";

  /** Waits until everything that is committed is on disk. */
  private static final String H2_CHECKPOINT = "checkpoint sync";

  /**
   * PostgreSQL's rules of names and nulls. A transaction that writes is written to the file at its
   * end, by its own thread: with a delay, threads of H2 write, and a checkpoint does not wait for
   * them. What is written is never put into space that was freed, since H2 2.5 does not find it
   * there after a kill. Whoever opened the database closes it, not a shutdown hook; a cache of 64
   * MB.
   */
  private static final String H2_SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";WRITE_DELAY=0;RETENTION_TIME=2147483647;DB_CLOSE_ON_EXIT=FALSE;FILE_LOCK=FS"
          + ";LOCK_TIMEOUT=60000;CACHE_SIZE=65536";

  /**
   * What runs inside a transaction.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  interface Work<T> {
    T on(Handle handle);
  }

  private final String name;
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final JdbcMemory memory = new JdbcMemory(this);

  /**
   * Held by the one thread that writes, until what it has written is on disk, so that the end of
   * one transaction does not write half of another to the file. Waiting writers hold no connection.
   */
  private final ReentrantLock writing = new ReentrantLock(/* fair= */ true);

  /** What makes sure that a commit is on disk, where a commit alone does not. */
  private final Optional<String> checkpoint;

  private Database(String name, HikariDataSource pool, Optional<String> checkpoint) {
    this.name = name;
    this.pool = pool;
    this.checkpoint = checkpoint;
    this.jdbi = Jdbi.create(pool).registerArrayType(String.class, "varchar");
  }

  /**
   * Opens the embedded database of a data folder; makes both where they are missing.
   *
   * @throws MemoryException where the folder is in use by another process, cannot be written, or
   *     holds no database that can be read
   */
  public static Database open(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    String name = "data folder " + absolute;
    if (absolute.toString().indexOf(';') >= 0) {
      throw new MemoryException(name + " cannot be used: its name has a semicolon", null);
    }
    try {
      Files.createDirectories(absolute);
    } catch (IOException e) {
      throw new MemoryException(name + " cannot be made: " + e, e);
    }
    Path file = absolute.resolve("stele.mv.db");
    if (!Files.isWritable(Files.exists(file) ? file : absolute)) {
      throw new MemoryException(name + " cannot be written", null);
    }
    HikariConfig config = new HikariConfig();
    // Unlike file:, async: does not lose its files when a thread is interrupted while it writes.
    config.setJdbcUrl("jdbc:h2:async:" + absolute.resolve("stele") + H2_SETTINGS);
    config.setUsername("sa");
    config.setPassword("");
    HikariDataSource pool = pool(name, config);
    try (Connection connection = pool.getConnection()) {
      WholeTransactions.demand(connection);
    } catch (SQLException e) {
      pool.close();
      throw cannotOpen(name, e);
    }
    return migrated(name, pool, Optional.of(H2_CHECKPOINT));
  }

  /** Opens any database that speaks the dialect, and whose commits are on disk. */
  static Database connect(String name, HikariConfig config) {
    return migrated(name, pool(name, config), Optional.empty());
  }

  private static HikariDataSource pool(String name, HikariConfig config) {
    config.setPoolName("stele");
    config.setMaximumPoolSize(CONNECTIONS);
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw cannotOpen(name, e);
    }
  }

  private static Database migrated(
      String name, HikariDataSource pool, Optional<String> checkpoint) {
    try {
      Flyway.configure()
          .dataSource(pool)
          .locations(MIGRATIONS)
          .javaMigrations(new UnitsCopied())
          .load()
          .migrate();
    } catch (FlywayException e) {
      pool.close();
      throw new MemoryException(
          name + " holds a database that cannot be brought up to date: " + e.getMessage(), e);
    }
    return new Database(name, pool, checkpoint);
  }

  /** The translation memory in this database. */
  public JdbcMemory memory() {
    return memory;
  }

  /** What the units of this database have taught. */
  public JdbcLessons lessons() {
    return new JdbcLessons(this);
  }

  /** The record of jobs in this database. */
  public JdbcJobs jobs() {
    return new JdbcJobs(this);
  }

  /** Runs work that only reads, on one state of the database. */
  <T> T read(Work<T> work) {
    return inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
  }

  /**
   * Runs work that writes, one at a time; all of it is kept, or none where it raises an exception.
   */
  <T> T write(Work<T> work) {
    writing.lock();
    try {
      T result = inTransaction(TransactionIsolationLevel.READ_COMMITTED, work);
      checkpoint();
      return result;
    } finally {
      writing.unlock();
    }
  }

  /** Runs work that changes units, with the revisions that it may give out. */
  <T> T change(RevisedWork<T> work) {
    return write(
        handle -> {
          Revisions revisions = Revisions.lock(handle);
          T result = work.on(handle, revisions);
          revisions.save(handle);
          return result;
        });
  }

  /**
   * What runs inside a transaction that changes units.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  interface RevisedWork<T> {
    T on(Handle handle, Revisions revisions);
  }

  private void checkpoint() {
    try {
      checkpoint.ifPresent(statement -> jdbi.useHandle(handle -> handle.execute(statement)));
    } catch (JdbiException e) {
      throw new MemoryException(name + " failed: " + reason(e), e);
    }
  }

  private <T> T inTransaction(TransactionIsolationLevel level, Work<T> work) {
    try {
      return jdbi.inTransaction(level, work::on);
    } catch (JdbiException e) {
      throw new MemoryException(name + " failed: " + reason(e), e);
    }
  }

  private static MemoryException cannotOpen(String name, Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == ALREADY_OPEN) {
        return new MemoryException(name + " is in use by another process", e);
      }
    }
    return new MemoryException(name + " cannot be opened: " + reason(e), e);
  }

  private static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  @Override
  public void close() {
    pool.close();
  }
}
