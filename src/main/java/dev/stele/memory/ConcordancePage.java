package dev.stele.memory;

import dev.stele.document.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of the concordance.
 *
 * @param language the language of the query: the one that was asked for, or that was found; of
 *     several the one in which its words are the most frequent
 * @param hits in the order asked for, perhaps empty
 * @param total how many hits there are in all
 * @param facets for each facet how many hits have which value, the most frequent first
 * @param approximate whether the counts of the facets are estimates from a part of the hits
 * @param next where the next page begins; empty after the last
 */
public record ConcordancePage(
    Language language,
    List<ConcordanceHit> hits,
    Total total,
    Map<Facet, List<Count>> facets,
    boolean approximate,
    Optional<String> next) {

  /** What hits are counted by. */
  public enum Facet {
    SYMBOL,
    BODY,
    SERIES,
    SESSION,
    YEAR,
    ORIGINAL,
    /** The languages of the unit, that of the query first. */
    PAIR,
    STATUS
  }

  /**
   * How many hits there are.
   *
   * @param value the number, or a lower bound of it
   * @param exact whether it is the number
   * @param estimate about how many there are, at least {@code value}; the number itself where that
   *     is known
   */
  public record Total(long value, boolean exact, long estimate) {}

  /**
   * How many hits have a value.
   *
   * @param value the value as a filter would name it
   * @param count at least 1
   */
  public record Count(String value, long count) {}

  public ConcordancePage {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }
}
