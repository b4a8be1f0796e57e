package dev.stele.memory;

import dev.stele.document.Language;
import java.util.List;

/**
 * Fuzzy lookup of whole segments, in either language of a unit. Safe for use by several threads.
 *
 * <p>The score of a match is the percentage that translation tools use: one hundred times the
 * length of the longer text less the edit distance (Levenshtein), by the length of the longer text,
 * rounded down. Lengths and distances are counted in characters for Chinese, blanks left out, and
 * in words and punctuation marks elsewhere, both after folding. Texts that are equal after folding
 * have 100, and 101 where the neighbours agree that the query gives; all others have 99 at most.
 * {@link Penalties} are taken off.
 */
public interface Matches {
  /** How many translations of the text itself are told, the newest of the highest score first. */
  int MAX_VARIANTS = 100;

  /**
   * Looks a text up. No unit is overlooked whose score reaches the minimum; a unit that is rejected
   * is found by nobody who does not ask for it.
   *
   * @throws MemoryException where the index fails
   */
  MatchAnswer find(MatchQuery query);

  /**
   * The languages, without regions, of the units that can be found, in the order of their tags.
   * Each unit is found from either of its two languages. It costs little, however many units there
   * are.
   *
   * @throws MemoryException where the index fails
   */
  List<Language> languages();
}
