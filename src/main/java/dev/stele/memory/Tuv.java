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
 * @param coded the text with the inline codes of the file that it was imported from, as the content
 *     of a seg element of TMX 1.4; empty where it would say no more than the text
 * @param details what else that file says of the text, in its order
 */
public record Tuv(
    Language language,
    String text,
    int segments,
    ParagraphPath paragraph,
    Optional<String> previous,
    Optional<String> next,
    Optional<String> coded,
    List<Detail> details) {

  public Tuv {
    details = List.copyOf(details);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a unit has a text in each of its languages");
    }
    if (segments < 1) {
      throw new IllegalArgumentException("a text is made of one segment or more, not " + segments);
    }
  }

  /** A text without codes and details. */
  public Tuv(
      Language language,
      String text,
      int segments,
      ParagraphPath paragraph,
      Optional<String> previous,
      Optional<String> next) {
    this(language, text, segments, paragraph, previous, next, Optional.empty(), List.of());
  }

  /** The same text in another place of its document. */
  public Tuv at(ParagraphPath place) {
    return new Tuv(language, text, segments, place, previous, next, coded, details);
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
