package dev.stele.pretranslate;

import dev.stele.memory.Match;
import java.util.List;
import java.util.Optional;

/**
 * A translation from the memory that becomes the target of a segment.
 *
 * @param target the translation
 * @param trust how far it can be trusted
 */
record Filling(String target, Trust trust) {

  /** How far a translation from the memory can be trusted, the most trusted first. */
  enum Trust {
    /** The text has been translated, always in this way. */
    EXACT,
    /** The text has been translated in other ways too, and the neighbours do not decide. */
    AMBIGUOUS,
    /** Another text has been translated so, and values were put into the translation. */
    ADAPTED,
    /** Another text has been translated so. */
    FUZZY
  }

  /**
   * What fills a segment.
   *
   * @param proposals the highest score first
   * @param least the least score that fills
   */
  static Optional<Filling> of(List<Proposal> proposals, int least) {
    return proposals.stream()
        .findFirst()
        .filter(best -> best.score() >= least)
        .map(best -> new Filling(best.target(), trust(best, proposals)));
  }

  private static Trust trust(Proposal best, List<Proposal> proposals) {
    if (best.isAdapted()) {
      return Trust.ADAPTED;
    }
    if (best.score() < Match.EXACT) {
      return Trust.FUZZY;
    }
    boolean isOnly =
        proposals.stream()
            .filter(other -> other.score() == best.score())
            .allMatch(other -> other.target().equals(best.target()));
    return isOnly ? Trust.EXACT : Trust.AMBIGUOUS;
  }
}
