package dev.stele.memory;

import java.util.Optional;

/**
 * Puts the values of another text into a translation: numbers, ordinals, dates, document symbols.
 * Safe for use by several threads.
 */
@FunctionalInterface
public interface Adapter {

  /** Adapts nothing. */
  Adapter NONE = (text, unit) -> Optional.empty();

  /**
   * Adapts a translation.
   *
   * @param text in the language of the unit's source
   * @param unit a translation of another text
   * @return empty where the two differ in more than values or in nothing, or where it is not
   *     certain what answers a value in the target
   */
  Optional<Adaptation> adapt(String text, TranslationUnit unit);
}
