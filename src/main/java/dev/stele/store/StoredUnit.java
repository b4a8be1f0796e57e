package dev.stele.store;

import dev.stele.document.ParagraphPath;
import dev.stele.memory.Change;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitId;
import java.util.Set;

/**
 * A unit as its row has it.
 *
 * @param unit the unit
 * @param place its order among the units of its bitext, or among those imported
 * @param revision when it last changed
 * @param since the revision with which it came; 0 where that is not known
 */
record StoredUnit(TranslationUnit unit, long place, long revision, long since) {

  /**
   * A unit that is new.
   *
   * @param cameBefore the units that were there once, and were removed
   */
  static StoredUnit added(TranslationUnit unit, long place, long revision, Set<UnitId> cameBefore) {
    return new StoredUnit(unit, place, revision, cameBefore.contains(unit.id()) ? 0 : revision);
  }

  /** The change by which the unit came to be as it is. */
  Change.Put change() {
    return new Change.Put(revision, unit, place, since);
  }

  /** Whether its row would not change but for the revision, if {@code fresh} came to the place. */
  boolean isSame(TranslationUnit fresh, long freshPlace) {
    return place == freshPlace && unit.equals(reread(fresh));
  }

  /** The unit as it would come back from its row, where paths are kept as they print. */
  private static TranslationUnit reread(TranslationUnit unit) {
    return new TranslationUnit(
        unit.id(),
        reread(unit.source()),
        reread(unit.target()),
        unit.provenance(),
        unit.status(),
        unit.confidence(),
        unit.details());
  }

  private static Tuv reread(Tuv tuv) {
    return tuv.at(ParagraphPath.parse(tuv.paragraph().toString()));
  }
}
