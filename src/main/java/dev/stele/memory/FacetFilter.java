package dev.stele.memory;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import java.util.Optional;

/**
 * Which units are meant, by what hits are counted by; all conditions hold together.
 *
 * @param body the body, as {@link dev.stele.document.DocumentSymbol#body} says it
 * @param series the series, as {@link dev.stele.document.DocumentSymbol#series} says it
 * @param session the session, as {@link dev.stele.document.DocumentSymbol#session} says it
 * @param pair the languages of the unit, either way round, of whatever region or script
 */
public record FacetFilter(
    Optional<String> body,
    Optional<String> series,
    Optional<String> session,
    Optional<LanguagePair> pair) {

  /** Lets every unit through. */
  public static final FacetFilter ALL =
      new FacetFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public FacetFilter {
    pair = pair.map(p -> new LanguagePair(p.source().primary(), p.target().primary()));
  }

  /** The same pair, whichever language comes first: the tags of both in alphabetical order. */
  public static String pairName(Language one, Language other) {
    Language first = one.primary();
    Language second = other.primary();
    return first.compareTo(second) < 0 ? first + "-" + second : second + "-" + first;
  }
}
