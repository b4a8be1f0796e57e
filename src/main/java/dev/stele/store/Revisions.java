package dev.stele.store;

import org.jdbi.v3.core.Handle;

/**
 * Gives out revisions inside one transaction. The row that counts them stays locked until its end,
 * so whoever sees a revision sees all smaller ones too.
 */
final class Revisions {
  private final long before;
  private long last;

  private Revisions(long before) {
    this.before = before;
    this.last = before;
  }

  static Revisions lock(Handle handle) {
    return new Revisions(
        handle
            .createQuery("select last_revision from revision_counter where only_row = 1 for update")
            .mapTo(Long.class)
            .one());
  }

  static long last(Handle handle) {
    return handle
        .createQuery("select last_revision from revision_counter where only_row = 1")
        .mapTo(Long.class)
        .one();
  }

  long next() {
    return ++last;
  }

  void save(Handle handle) {
    if (last > before) {
      handle
          .createUpdate("update revision_counter set last_revision = :last where only_row = 1")
          .bind("last", last)
          .execute();
    }
  }
}
