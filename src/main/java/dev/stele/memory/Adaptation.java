package dev.stele.memory;

import dev.stele.document.Mark;
import java.util.List;

/**
 * A translation into which the values of another text have been put.
 *
 * @param target the translation after that
 * @param replacements what was replaced, in the order of the original target; at least one
 */
public record Adaptation(String target, List<Replacement> replacements) {

  /**
   * A value that was replaced.
   *
   * @param text where the new value stands in the text that was looked up
   * @param source where the old value stands in the source of the unit
   * @param target where the old value stands in the target of the unit
   * @param adapted where the new value stands in the adapted target
   */
  public record Replacement(Mark text, Mark source, Mark target, Mark adapted) {}

  public Adaptation {
    replacements = List.copyOf(replacements);
    if (replacements.isEmpty()) {
      throw new IllegalArgumentException("an adaptation replaces something");
    }
  }
}
