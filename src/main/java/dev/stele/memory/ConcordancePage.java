package dev.stele.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of the concordance.
 *
 * @param hits in the order asked for, perhaps empty
 * @param total how many hits there are in all
 * @param exact whether {@code total} is the number, and not a lower bound of it
 * @param facets for symbol, year, original and status: how many hits have which value, the most
 *     frequent first
 * @param next where the next page begins; empty after the last
 */
public record ConcordancePage(
    List<ConcordanceHit> hits,
    long total,
    boolean exact,
    Map<Facet, List<Count>> facets,
    Optional<String> next) {

  /** What hits are counted by. */
  public enum Facet {
    SYMBOL,
    YEAR,
    ORIGINAL,
    STATUS
  }

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
