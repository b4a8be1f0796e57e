package dev.stele.memory;

/** Something that happened to a unit, in the order of revisions, so that an index can follow. */
public sealed interface Change {

  /** Grows with every change; never 0. */
  long revision();

  UnitId id();

  /** The unit is new or has changed. */
  record Put(long revision, TranslationUnit unit) implements Change {
    @Override
    public UnitId id() {
      return unit.id();
    }
  }

  /** The unit is gone. */
  record Removed(long revision, UnitId id) implements Change {}
}
