package dev.stele.memory;

import dev.stele.document.Language;
import dev.stele.document.ParagraphPath;
import java.util.List;
import java.util.Optional;

/**
 * A text in two languages or more. Where there are more than two, all were paired with the text in
 * one of them, the language that {@link Provenance#derivedThrough} names, and answer each other
 * through it.
 *
 * @param id the same in every export
 * @param texts the text in each language, none twice
 * @param provenance where it comes from; the bitext is the first of those that yield it
 * @param status what review has made of it
 * @param confidence the probability that all translate each other, 0 to 1
 * @param details what else the file that it was imported from says of it, in its order
 */
public record JoinedUnit(
    UnitId id,
    List<Tuv> texts,
    Provenance provenance,
    Status status,
    double confidence,
    List<Detail> details) {

  public JoinedUnit {
    texts = List.copyOf(texts);
    details = List.copyOf(details);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is 0 to 1, not " + confidence);
    }
    long languages = texts.stream().map(t -> t.language().primary()).distinct().count();
    if (texts.size() < 2 || languages < texts.size()) {
      throw new IllegalArgumentException(
          "a unit has texts in two languages or more, not in "
              + texts.stream().map(Tuv::language).toList());
    }
  }

  /** A unit without details. */
  public JoinedUnit(
      UnitId id, List<Tuv> texts, Provenance provenance, Status status, double confidence) {
    this(id, texts, provenance, status, confidence, List.of());
  }

  /** A unit of two languages. */
  public static JoinedUnit of(TranslationUnit unit) {
    return new JoinedUnit(
        unit.id(),
        List.of(unit.source(), unit.target()),
        unit.provenance(),
        unit.status(),
        unit.confidence(),
        unit.details());
  }

  /** The text in a language, of whatever region or script; empty where it has none. */
  public Optional<Tuv> text(Language language) {
    return texts.stream()
        .filter(t -> t.language().primary().equals(language.primary()))
        .findFirst();
  }

  /** Where the unit stands, as it is {@linkplain Tuv#citedParagraph cited}. */
  public ParagraphPath paragraph() {
    return Tuv.citedParagraph(texts);
  }
}
