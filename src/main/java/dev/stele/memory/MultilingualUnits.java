package dev.stele.memory;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The units of three languages or more in a memory. They are made of the bitexts of each document
 * that pair one of its versions with all others, and of imported units that were of several
 * languages in their file.
 */
public final class MultilingualUnits {
  private final Memory memory;
  private final List<Language> languages;

  /**
   * Prepares to read a memory.
   *
   * @param languages three or more, of whatever region or script
   */
  public MultilingualUnits(Memory memory, List<Language> languages) {
    this.memory = memory;
    this.languages = languages.stream().map(Language::primary).distinct().toList();
    if (this.languages.size() < 3 || this.languages.size() < languages.size()) {
      throw new IllegalArgumentException(
          "units are joined in three different languages or more, not in " + languages);
    }
  }

  /**
   * Hands over every unit that the filter lets through, document by document, in the order of the
   * text, what was imported before the rest. Memory use grows with the longest document only.
   *
   * @throws IllegalArgumentException where the filter {@linkplain UnitFilter#isOfPairs asks for
   *     pairs}
   */
  public void read(UnitFilter filter, Consumer<JoinedUnit> sink) {
    if (filter.isOfPairs()) {
      throw new IllegalArgumentException(
          "a unit of several languages belongs to no one bitext, and is neither derived nor not");
    }
    Deque<DocumentSymbol> documents = new ArrayDeque<>(memory.documents(filter.symbol()));
    JoinedParts parts =
        new JoinedParts(
            languages,
            unit -> {
              readDocuments(documents, unit.provenance().symbol(), filter, sink);
              sink.accept(unit);
            });
    memory.parts(filter, parts::add);
    parts.flush();
    while (!documents.isEmpty()) {
      readDocument(documents.remove(), filter, sink);
    }
  }

  /** Reads the documents whose symbols stand before another; all stand behind none. */
  private void readDocuments(
      Deque<DocumentSymbol> documents,
      Optional<DocumentSymbol> end,
      UnitFilter filter,
      Consumer<JoinedUnit> sink) {
    while (end.isPresent()
        && !documents.isEmpty()
        && documents.element().compareTo(end.get()) < 0) {
      readDocument(documents.remove(), filter, sink);
    }
  }

  private void readDocument(DocumentSymbol symbol, UnitFilter filter, Consumer<JoinedUnit> sink) {
    bitexts(symbol)
        .ifPresent(
            joined -> joined.units(review(joined)).stream().filter(filter::admits).forEach(sink));
  }

  /** Through the first of the languages in which there is a version that all others share. */
  private Optional<JoinedBitexts> bitexts(DocumentSymbol symbol) {
    List<BitextSummary> aligned =
        memory.bitextsOf(symbol).stream().filter(b -> b.derivedThrough().isEmpty()).toList();
    for (Language shared : languages) {
      List<Bitext> bitexts = new ArrayList<>();
      for (Language other : languages) {
        aligned.stream()
            .filter(b -> !other.equals(shared) && b.isIn(shared, other))
            .findFirst()
            .flatMap(b -> memory.bitext(b.id()))
            .ifPresent(bitexts::add);
      }
      if (bitexts.size() == languages.size() - 1) {
        Optional<JoinedBitexts> joined = JoinedBitexts.through(shared, bitexts);
        if (joined.isPresent()) {
          return joined;
        }
      }
    }
    return Optional.empty();
  }

  private Map<UnitId, Status> review(JoinedBitexts joined) {
    Map<UnitId, Status> review = new HashMap<>();
    for (Bitext bitext : joined.bitexts()) {
      for (Status status : List.of(Status.CONFIRMED, Status.REJECTED)) {
        UnitFilter reviewed =
            new UnitFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(status),
                0,
                Optional.of(bitext.id()),
                Optional.empty());
        memory.units(bitext.languages(), reviewed, unit -> review.put(unit.id(), status));
      }
    }
    return review;
  }
}
