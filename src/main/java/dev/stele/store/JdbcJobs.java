package dev.stele.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stele.memory.BitextId;
import dev.stele.memory.ImportReport;
import dev.stele.memory.Job;
import dev.stele.memory.Jobs;
import dev.stele.memory.MemoryException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** The record of jobs in a database. */
public final class JdbcJobs implements Jobs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database database;

  JdbcJobs(Database database) {
    this.database = database;
  }

  @Override
  public void put(Job job) {
    database.write(
        handle -> {
          if (update(handle, job) == 0) {
            insert(handle, job);
          }
          return job;
        });
  }

  private static int update(Handle handle, Job job) {
    return bind(
            handle.createUpdate(
                """
                update job
                set state = :state, progress = :progress, message = :message, result = :result,
                  error = :error, created = :created, report = :report
                where id = :id
                """),
            job)
        .execute();
  }

  private static void insert(Handle handle, Job job) {
    bind(
            handle.createUpdate(
                """
                insert into job (id, state, progress, message, result, error, created, report)
                values (:id, :state, :progress, :message, :result, :error, :created, :report)
                """),
            job)
        .execute();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Job job) {
    return statement
        .bind("id", job.id())
        .bind("state", job.state().toString())
        .bind("progress", job.progress())
        .bind("message", job.message())
        .bind("result", job.result().map(BitextId::value))
        .bind("error", job.error())
        .bind("created", job.created().atOffset(ZoneOffset.UTC))
        .bind("report", job.report().map(JdbcJobs::json));
  }

  private static String json(ImportReport report) {
    try {
      return JSON.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report cannot be written", e);
    }
  }

  private static ImportReport report(String json) {
    try {
      return JSON.readValue(json, ImportReport.class);
    } catch (JsonProcessingException e) {
      throw new MemoryException("the record of a job cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public Optional<Job> find(String id) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from job where id = :id")
                .bind("id", id)
                .map(JdbcJobs::job)
                .findOne());
  }

  @Override
  public List<Job> unfinished() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select * from job where state in (:queued, :running) order by created, id")
                .bind("queued", Job.State.QUEUED.toString())
                .bind("running", Job.State.RUNNING.toString())
                .map(JdbcJobs::job)
                .list());
  }

  private static Job job(ResultSet row, StatementContext context) throws SQLException {
    return new Job(
        row.getString("id"),
        Job.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getDouble("progress"),
        row.getString("message"),
        Optional.ofNullable(row.getString("result")).map(BitextId::new),
        Optional.ofNullable(row.getString("error")),
        row.getObject("created", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("report")).map(JdbcJobs::report));
  }
}
