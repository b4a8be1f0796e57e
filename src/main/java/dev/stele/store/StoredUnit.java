package dev.stele.store;

import dev.stele.document.ParagraphPath;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;

/**
 * A unit as its row has it.
 *
 * @param unit the unit
 * @param place its order among the units of its bitext, or among those imported
 * @param revision when it last changed
 */
record StoredUnit(TranslationUnit unit, long place, long revision) {

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
