package dev.stele.structure;

import dev.stele.document.Step.Scheme;
import java.util.Locale;

/** What a label can number, from the outermost to the innermost. */
enum Level {
  ANNEX(Scheme.ANNEX),
  PART(Scheme.PART),
  CHAPTER(Scheme.CHAPTER),
  SECTION(Scheme.SECTION),
  SUBSECTION(Scheme.SUBSECTION),
  /** A numbered heading among numbered paragraphs, which it does not interrupt. */
  HEADING(Scheme.PARAGRAPH),
  ARTICLE(Scheme.ARTICLE),
  PARAGRAPH(Scheme.PARAGRAPH),
  SUBPARAGRAPH(Scheme.SUBPARAGRAPH),
  /** A lettered or numbered part of a paragraph, at any depth. */
  ITEM(Scheme.ITEM);

  private final Scheme scheme;

  Level(Scheme scheme) {
    this.scheme = scheme;
  }

  /** The scheme of the outermost such level. */
  Scheme scheme() {
    return scheme;
  }

  boolean isDivision() {
    return compareTo(ARTICLE) <= 0;
  }

  /** Whether its labels name what they number: Article 5, Annex I. */
  boolean isNamed() {
    return this == ANNEX || this == PART || this == CHAPTER || this == ARTICLE;
  }

  static Level of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
