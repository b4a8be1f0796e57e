package dev.stele.memory;

import dev.stele.document.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Joins the parts of imported units of several languages again, where they follow each other. */
final class JoinedParts {
  private final List<Language> languages;
  private final Consumer<JoinedUnit> sink;
  private final List<TranslationUnit> parts = new ArrayList<>();

  /**
   * @param languages which a unit has to have, to be handed over
   */
  JoinedParts(List<Language> languages, Consumer<JoinedUnit> sink) {
    this.languages = languages;
    this.sink = sink;
  }

  /** Takes the next part. */
  void add(TranslationUnit part) {
    if (!parts.isEmpty()
        && !parts.get(0).provenance().joined().equals(part.provenance().joined())) {
      flush();
    }
    parts.add(part);
  }

  /** Takes it that there are no more parts. */
  void flush() {
    if (parts.isEmpty()) {
      return;
    }
    JoinedUnit unit = join();
    parts.clear();
    if (languages.stream().allMatch(language -> unit.text(language).isPresent())) {
      sink.accept(unit);
    }
  }

  private JoinedUnit join() {
    TranslationUnit first = parts.get(0);
    List<Tuv> texts = new ArrayList<>(List.of(first.source()));
    for (TranslationUnit part : parts) {
      Language language = part.target().language().primary();
      if (texts.stream().noneMatch(t -> t.language().primary().equals(language))) {
        texts.add(part.target());
      }
    }
    Provenance provenance = first.provenance();
    return new JoinedUnit(
        provenance.joined().orElseThrow(),
        texts,
        new Provenance(
            Optional.empty(),
            provenance.symbol(),
            provenance.date(),
            provenance.original(),
            Optional.of(first.source().language().primary())),
        first.status(),
        first.confidence(),
        first.details());
  }
}
