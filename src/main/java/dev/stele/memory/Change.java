package dev.stele.memory;

/** Something that happened to a unit, in the order of revisions, so that an index can follow. */
public sealed interface Change {

  /** Grows with every change; never 0. */
  long revision();

  /** The unit to which it happened. */
  UnitId id();

  /**
   * The unit is new or has changed.
   *
   * @param place where it stands among the units of its bitext, or among those that were imported;
   *     grows in the order in which {@link Memory#units} hands them over
   */
  record Put(long revision, TranslationUnit unit, long place) implements Change {
    @Override
    public UnitId id() {
      return unit.id();
    }
  }

  /** The unit is gone. */
  record Removed(long revision, UnitId id) implements Change {}
}
