package dev.stele.server;

import dev.stele.memory.Adaptation;
import dev.stele.memory.Match;
import dev.stele.memory.TranslationUnit;
import java.util.Optional;

/**
 * A match as the amaGama protocol has it, and behind that what this memory knows besides.
 *
 * @param quality the score; a number with a decimal point, since there are clients that read no
 *     other
 * @param rank the same; where amaGama tells how its text search ranks the unit
 */
record WireSuggestion(
    String source,
    String target,
    double quality,
    double rank,
    Optional<String> citation,
    Optional<String> original,
    String status,
    boolean adapted) {

  /**
   * A match on the wire.
   *
   * @param best the most that its quality may be
   */
  static WireSuggestion of(Match match, int best) {
    TranslationUnit unit = match.unit();
    double quality = Math.min(match.score(), best);
    return new WireSuggestion(
        unit.source().text(),
        match.adaptation().map(Adaptation::target).orElse(unit.target().text()),
        quality,
        quality,
        unit.citation(),
        unit.provenance().original().map(Object::toString),
        unit.status().toString(),
        match.adaptation().isPresent());
  }
}
