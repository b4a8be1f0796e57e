package dev.stele.memory;

import java.util.List;

/**
 * What a lookup found.
 *
 * @param matches the highest score first, of equal ones the newest document; perhaps none
 * @param fragments parts of the text that stand in the memory, the longest first; none where the
 *     whole text does, or where it is no longer than a phrase
 */
public record MatchAnswer(List<Match> matches, List<Fragment> fragments) {
  public MatchAnswer {
    matches = List.copyOf(matches);
    fragments = List.copyOf(fragments);
  }
}
