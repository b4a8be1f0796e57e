package dev.stele.server;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.memory.MatchQuery;

/** What every lookup of a segment asks, in whatever protocol: a text and two languages. */
final class LookupQuestion {
  private LookupQuestion() {}

  /**
   * The text to be looked up.
   *
   * @param parameter where it was given
   * @throws ProblemException where it is blank, or longer than can be looked up
   */
  static String text(String parameter, String text) {
    if (text.isBlank()) {
      throw new ProblemException(
          Problem.INVALID_PARAMETER, parameter + " wants what is to be translated; it is blank");
    }
    if (text.length() > MatchQuery.MAX_TEXT) {
      throw new ProblemException(
          Problem.INVALID_PARAMETER,
          "%s wants a segment, at most %d characters (UTF-16 code units), not %d"
              .formatted(parameter, MatchQuery.MAX_TEXT, text.length()));
    }
    return text;
  }

  /**
   * The language of the text, and the one that it is to be translated into.
   *
   * @param parameter where the target was given
   * @throws ProblemException where they are the same
   */
  static LanguagePair languages(String parameter, Language source, Language target) {
    if (source.primary().equals(target.primary())) {
      throw new ProblemException(
          Problem.INVALID_PARAMETER,
          "%s wants another language than source, not '%s' too".formatted(parameter, target));
    }
    return new LanguagePair(source, target);
  }
}
