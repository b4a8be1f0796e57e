package dev.stele.memory;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.ParagraphPath;
import java.util.List;
import java.util.Optional;

/**
 * A text and its translation. Which of them is the original only {@link Provenance#original} says.
 *
 * @param id the same in every export
 * @param source the one side
 * @param target the other side, in another language
 * @param provenance where it comes from
 * @param status what review has made of it
 * @param confidence the probability that the two translate each other, 0 to 1
 * @param details what else the file that it was imported from says of it, in its order
 */
public record TranslationUnit(
    UnitId id,
    Tuv source,
    Tuv target,
    Provenance provenance,
    Status status,
    double confidence,
    List<Detail> details) {

  public TranslationUnit {
    details = List.copyOf(details);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is 0 to 1, not " + confidence);
    }
    if (source.language().equals(target.language())) {
      throw new IllegalArgumentException(
          "a unit has two languages, not " + source.language() + " twice");
    }
  }

  /** A unit without details. */
  public TranslationUnit(
      UnitId id, Tuv source, Tuv target, Provenance provenance, Status status, double confidence) {
    this(id, source, target, provenance, status, confidence, List.of());
  }

  /** The languages of its texts, from the source to the target. */
  public LanguagePair languages() {
    return new LanguagePair(source.language(), target.language());
  }

  /** The same unit with {@code language} as its source. */
  public TranslationUnit from(Language language) {
    if (source.language().primary().equals(language.primary())) {
      return this;
    }
    if (!target.language().primary().equals(language.primary())) {
      throw new IllegalArgumentException(
          "unit " + id + " is " + languages() + ", it has no " + language);
    }
    return new TranslationUnit(
        id, /* source= */ target, /* target= */ source, provenance, status, confidence, details);
  }

  /** The same unit after another review. */
  public TranslationUnit with(Status review) {
    return new TranslationUnit(id, source, target, provenance, review, confidence, details);
  }

  /** Where the unit stands, as it is {@linkplain Tuv#citedParagraph cited}. */
  public ParagraphPath paragraph() {
    return Tuv.citedParagraph(List.of(source, target));
  }

  /** How the unit is cited: document and paragraph; empty where its document is not known. */
  public Optional<String> citation() {
    return provenance.symbol().map(symbol -> Citation.of(symbol, paragraph()));
  }
}
