package dev.stele.search;

import dev.stele.memory.Matches;
import dev.stele.memory.MatchesContract;
import dev.stele.memory.Penalties;
import dev.stele.memory.TranslationUnit;
import java.util.List;

class BruteForceMatchesTest extends MatchesContract {
  @Override
  protected Matches matches(Penalties penalties, List<TranslationUnit> units) {
    return new BruteForceMatches(penalties, units);
  }
}
