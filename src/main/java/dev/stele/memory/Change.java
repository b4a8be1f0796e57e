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
   * @param since the revision with which the unit came first, so that who has followed up to an
   *     earlier one cannot know it; 0 where that is not known
   */
  record Put(long revision, TranslationUnit unit, long place, long since) implements Change {

    /** A unit that may have been there before. */
    public Put(long revision, TranslationUnit unit, long place) {
      this(revision, unit, place, 0);
    }

    @Override
    public UnitId id() {
      return unit.id();
    }
  }

  /** The unit is gone. */
  record Removed(long revision, UnitId id) implements Change {}
}
