package dev.stele.memory;

import dev.stele.align.Alignment;
import dev.stele.align.Bead;
import dev.stele.align.Span;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.Masthead;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Two language versions of a document and the beads that pair them.
 *
 * @param source the version that was given first
 * @param target the version that was given second
 * @param sourceSegments the segments of the source, in order
 * @param targetSegments the segments of the target, in order
 * @param alignment the beads over both lists
 * @param derivedThrough the language of the version through which the beads were derived; empty
 *     where the two versions were aligned with each other
 */
public record Bitext(
    DocumentVersion source,
    DocumentVersion target,
    List<Segment> sourceSegments,
    List<Segment> targetSegments,
    Alignment alignment,
    Optional<Language> derivedThrough) {

  /** Two versions that were aligned with each other. */
  public Bitext(
      DocumentVersion source,
      DocumentVersion target,
      List<Segment> sourceSegments,
      List<Segment> targetSegments,
      Alignment alignment) {
    this(source, target, sourceSegments, targetSegments, alignment, Optional.empty());
  }

  public Bitext {
    sourceSegments = List.copyOf(sourceSegments);
    targetSegments = List.copyOf(targetSegments);
    if (alignment.sourceSize() != sourceSegments.size()
        || alignment.targetSize() != targetSegments.size()) {
      throw new IllegalArgumentException(
          "the alignment is of other texts: it has %d and %d segments, these have %d and %d"
              .formatted(
                  alignment.sourceSize(),
                  alignment.targetSize(),
                  sourceSegments.size(),
                  targetSegments.size()));
    }
    if (source.language().primary().equals(target.language().primary())) {
      throw new IllegalArgumentException(
          "both versions are in the same language, " + source.language());
    }
  }

  /** Its name, decided by its document and languages, whichever version is the source. */
  public BitextId id() {
    return BitextId.of(source, target);
  }

  /** The languages of both versions, in the order in which the versions were given. */
  public LanguagePair languages() {
    return new LanguagePair(source.language(), target.language());
  }

  /** Whether a person has reviewed a bead of it. */
  public boolean isReviewed() {
    return alignment.beads().stream().anyMatch(Bead::isReviewed);
  }

  /** The same bitext with {@code language}, of whatever region or script, as its source. */
  Bitext from(Language language) {
    if (source.language().primary().equals(language.primary())) {
      return this;
    }
    if (!target.language().primary().equals(language.primary())) {
      throw new IllegalArgumentException(
          "bitext " + id() + " is " + languages() + ", it has no " + language);
    }
    return new Bitext(
        /* source= */ target,
        /* target= */ source,
        /* sourceSegments= */ targetSegments,
        /* targetSegments= */ sourceSegments,
        alignment.turned(),
        derivedThrough);
  }

  /**
   * The text of a bead's source, its segments joined as the language joins sentences; empty where
   * it has none.
   */
  public String sourceText(Bead bead) {
    return join(segments(sourceSegments, bead.source()), source.language());
  }

  /**
   * The text of a bead's target, its segments joined as the language joins sentences; empty where
   * it has none.
   */
  public String targetText(Bead bead) {
    return join(segments(targetSegments, bead.target()), target.language());
  }

  /**
   * Where a bead stands, in the words of its source; in those of its target where it has no source.
   */
  public ParagraphPath path(Bead bead) {
    return bead.source().isEmpty()
        ? targetSegments.get(bead.target().start()).path()
        : sourceSegments.get(bead.source().start()).path();
  }

  /**
   * The original language of a bead's section, as either version says it; empty where neither does.
   */
  public Optional<Language> original(Bead bead) {
    return original(segments(sourceSegments, bead.source()))
        .or(() -> original(segments(targetSegments, bead.target())))
        .or(this::documentOriginal);
  }

  /** How a bead is cited: document and paragraph; empty where the document has no symbol. */
  public Optional<String> citation(Bead bead) {
    List<Tuv> sides = new ArrayList<>();
    if (!bead.source().isEmpty()) {
      sides.add(tuv(source.language(), sourceSegments, bead.source()));
    }
    if (!bead.target().isEmpty()) {
      sides.add(tuv(target.language(), targetSegments, bead.target()));
    }
    return source
        .symbol()
        .or(target::symbol)
        .map(symbol -> Citation.of(symbol, Tuv.citedParagraph(sides)));
  }

  /**
   * The units of all beads that have both sides, in the order of the source; those that a person
   * has reviewed are confirmed.
   */
  public List<TranslationUnit> units() {
    BitextId id = id();
    List<Bead> pairs = alignment.beads().stream().filter(Bead::isPair).toList();
    List<TranslationUnit> units = new ArrayList<>();
    Map<UnitId, Integer> repetitions = new HashMap<>();
    for (Bead bead : pairs) {
      Tuv sourceTuv = tuv(source.language(), sourceSegments, bead.source());
      Tuv targetTuv = tuv(target.language(), targetSegments, bead.target());
      int repetition =
          repetitions.merge(UnitId.of(id, sourceTuv, targetTuv, 0), 1, Integer::sum) - 1;
      units.add(
          new TranslationUnit(
              UnitId.of(id, sourceTuv, targetTuv, repetition),
              sourceTuv,
              targetTuv,
              new Provenance(
                  Optional.of(id),
                  source.symbol().or(target::symbol),
                  source.date().or(target::date),
                  original(bead),
                  derivedThrough),
              Status.of(bead),
              bead.confidence()));
    }
    return List.copyOf(units);
  }

  /** Segments of a version, at least one, as a variant of a unit. */
  static Tuv tuv(Language language, List<Segment> version, Span span) {
    return new Tuv(
        language,
        join(segments(version, span), language),
        span.size(),
        version.get(span.start()).path(),
        neighbour(version, span.start() - 1),
        neighbour(version, span.end()));
  }

  /** The original language of the whole document, where its first page names it. */
  Optional<Language> documentOriginal() {
    return Masthead.untaggedOriginal(source.originals())
        .or(() -> Masthead.untaggedOriginal(target.originals()));
  }

  private static Optional<Language> original(List<Segment> segments) {
    return segments.stream().flatMap(s -> s.original().stream()).findFirst();
  }

  private static List<Segment> segments(List<Segment> side, Span span) {
    return side.subList(span.start(), span.end());
  }

  private static Optional<String> neighbour(List<Segment> side, int index) {
    return index < 0 || index >= side.size()
        ? Optional.empty()
        : Optional.of(side.get(index).text());
  }

  private static String join(List<Segment> segments, Language language) {
    return segments.stream()
        .map(Segment::text)
        .collect(Collectors.joining(language.isHan() ? "" : " "));
  }
}
