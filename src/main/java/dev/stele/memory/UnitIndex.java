package dev.stele.memory;

import java.util.List;
import java.util.function.LongConsumer;

/**
 * Something derived from the memory that follows its changes, and that could be made anew from
 * them.
 */
public interface UnitIndex {

  /** The revision up to which it has followed durably; 0 for an empty one. */
  long revision();

  /**
   * Follows some changes. When this returns they can be found, and {@link #revision} is that of the
   * last of them.
   *
   * @param changes in the order of their revisions, all after {@link #revision}
   */
  void apply(List<Change> changes);

  /** Forgets everything; the revision is 0 again. */
  void clear();

  /** Follows a memory until it has caught up with it. */
  default void follow(Memory memory) {
    follow(memory, revision -> {});
  }

  /**
   * The same.
   *
   * @param reached hears the revision that was reached, now and then
   */
  default void follow(Memory memory, LongConsumer reached) {
    int batch = 20_000;
    if (revision() > memory.revision()) {
      clear();
    }
    List<Change> changes = memory.changes(revision(), batch);
    while (!changes.isEmpty()) {
      apply(changes);
      reached.accept(revision());
      changes = memory.changes(revision(), batch);
    }
  }
}
