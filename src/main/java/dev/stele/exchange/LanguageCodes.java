package dev.stele.exchange;

import dev.stele.document.Language;
import java.util.Map;

/** How a file names languages. */
public enum LanguageCodes {
  /** {@code zh}, {@code en}, whatever region a text has: tools match it with every region. */
  BARE,
  /** {@code zh-CN}, {@code en-US}: for tools that insist on a region. */
  REGIONAL;

  private static final Map<String, String> REGIONS =
      Map.of(
          "ar", "ar-SA", "en", "en-US", "es", "es-ES", "fr", "fr-FR", "ru", "ru-RU", "zh", "zh-CN");

  /**
   * The code for a language. Among regional codes, one that has a region already, or none that is
   * customary, stays as it is.
   */
  public String of(Language language) {
    return this == REGIONAL
        ? REGIONS.getOrDefault(language.tag(), language.tag())
        : language.primary().tag();
  }
}
