package dev.stele.search;

import dev.stele.memory.ConcordanceQuery.Sort;
import java.util.Comparator;

/**
 * A hit among others.
 *
 * @param document its number in the index
 * @param score its relevance, high is good; 0 where the order does not ask for it
 * @param place where it stands in the index
 */
record Ranked(int document, int score, Place place) {

  /** The order of hits. */
  static Comparator<Ranked> order(Sort sort) {
    Comparator<Ranked> places = Comparator.comparing(Ranked::place);
    return switch (sort) {
      case RELEVANCE, LEFT, RIGHT ->
          Comparator.comparingInt(Ranked::score).reversed().thenComparing(places);
      case DATE -> places;
      case SYMBOL ->
          ((Comparator<Ranked>) (one, other) -> Place.compareSymbols(one.place, other.place))
              .thenComparing(places);
    };
  }
}
