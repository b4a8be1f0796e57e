package dev.stele.store;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Keeps H2 from writing a transaction to its file before it has ended. It does so where what has
 * changed fills a buffer; where the buffer fills while the transaction is being committed, and the
 * process is killed then, H2 2.5.252 passes over the transaction at every start: its rows can
 * neither be seen nor written any more. There is no setting for the size of the buffer.
 */
final class WholeTransactions {
  private static final String BUFFER = "autoCommitMemory";
  private static final int NEVER = 0;

  private WholeTransactions() {}

  /**
   * Does so until the database is closed.
   *
   * @param connection to an embedded H2
   * @throws SQLException where it is none, or not of a version that is known
   */
  static void demand(Connection connection) throws SQLException {
    JdbcConnection h2 = connection.unwrap(JdbcConnection.class);
    if (!(h2.getSession() instanceof SessionLocal session)) {
      throw new SQLException("the database is not in this process");
    }
    MVStore store = session.getDatabase().getStore().getMvStore();
    try {
      Field buffer = MVStore.class.getDeclaredField(BUFFER);
      buffer.setAccessible(true);
      buffer.setInt(store, NEVER);
    } catch (ReflectiveOperationException e) {
      throw new SQLException("the buffer of H2 is not known in this version", e);
    }
    if (store.getAutoCommitMemory() != NEVER) {
      throw new SQLException("the buffer of H2 cannot be set");
    }
  }
}
