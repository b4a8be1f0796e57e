package dev.stele.document;

import java.util.List;

/**
 * Two different languages, from the source to the target.
 *
 * @param source the language that is looked up
 * @param target the language that answers
 */
public record LanguagePair(Language source, Language target) {

  public LanguagePair {
    if (source.primary().equals(target.primary())) {
      throw new IllegalArgumentException(
          "a language pair needs two languages, not " + source + " twice");
    }
  }

  /** Reads a pair such as {@code zh-en}; script and region do not belong in it. */
  public static LanguagePair parse(String text) {
    String[] tags = text.split("-", -1);
    if (tags.length != 2) {
      throw new IllegalArgumentException("'" + text + "' is no language pair, such as zh-en");
    }
    return new LanguagePair(new Language(tags[0]), new Language(tags[1]));
  }

  /** Both languages, the source first. */
  public List<Language> languages() {
    return List.of(source, target);
  }

  @Override
  public String toString() {
    return source + "-" + target;
  }
}
