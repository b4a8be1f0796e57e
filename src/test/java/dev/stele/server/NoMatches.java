package dev.stele.server;

import dev.stele.document.Language;
import dev.stele.memory.MatchAnswer;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.Matches;
import java.util.List;

/** A lookup that finds nothing. */
class NoMatches implements Matches {

  @Override
  public MatchAnswer find(MatchQuery query) {
    return new MatchAnswer(List.of(), List.of());
  }

  @Override
  public List<Language> languages() {
    return List.of();
  }
}
