package dev.stele.memory;

import dev.stele.document.Language;
import dev.stele.document.ParagraphPath;
import java.util.List;
import java.util.Optional;

/**
 * A translation unit variant (TMX 1.4): a unit's text in one language.
 *
 * @param language the language of the text
 * @param text the text as the document has it; not blank
 * @param segments how many segments it is made of, at least 1
 * @param paragraph where it stands in this version; the root where that is not known
 * @param previous the segment before it in its document
 * @param next the segment after it in its document
 */
public record Tuv(
    Language language,
    String text,
    int segments,
    ParagraphPath paragraph,
    Optional<String> previous,
    Optional<String> next) {

  public Tuv {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a unit has a text in each of its languages");
    }
    if (segments < 1) {
      throw new IllegalArgumentException("a text is made of one segment or more, not " + segments);
    }
  }

  /**
   * Where the variants of a unit stand, as they are cited: in the words of the English version, or
   * else of the first that is not in Chinese, because a heading in the path reads so to most.
   *
   * @param variants at least one
   */
  static ParagraphPath citedParagraph(List<Tuv> variants) {
    return variants.stream()
        .filter(variant -> variant.language().primary().equals(Language.ENGLISH))
        .findFirst()
        .or(() -> variants.stream().filter(variant -> !variant.language().isHan()).findFirst())
        .orElse(variants.get(0))
        .paragraph();
  }
}
