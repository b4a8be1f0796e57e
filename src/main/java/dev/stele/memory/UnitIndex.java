package dev.stele.memory;

import java.util.List;
import java.util.function.LongConsumer;

/**
 * Something derived from the memory that follows its changes, and that could be made anew from
 * them.
 */
public interface UnitIndex {
  /** So many changes are mostly followed at a time. */
  int BATCH = 20_000;

  /** The revision up to which it has followed durably; 0 for an empty one. */
  long revision();

  /**
   * Follows some changes. When this returns they can be found, and {@link #revision} is that of the
   * last of them.
   *
   * @param changes in the order of their revisions, all after {@link #revision}
   */
  void apply(List<Change> changes);

  /** How many changes it wants at a time, where there are as many. */
  default int batch() {
    return BATCH;
  }

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
    follow(memory, 1, reached);
  }

  /**
   * Follows a memory as long as there is enough to follow, since large batches cost less.
   *
   * @param least so many revisions the memory is ahead at least, or the rest is left for later;
   *     from 1
   */
  default void follow(Memory memory, int least) {
    follow(memory, least, revision -> {});
  }

  private void follow(Memory memory, int least, LongConsumer reached) {
    if (revision() > memory.revision()) {
      clear();
    }
    while (memory.revision() - revision() >= least) {
      List<Change> changes = memory.changes(revision(), batch());
      if (changes.isEmpty()) {
        break;
      }
      apply(changes);
      reached.accept(revision());
    }
  }
}
