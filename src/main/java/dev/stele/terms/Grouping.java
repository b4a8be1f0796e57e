package dev.stele.terms;

import dev.stele.document.LanguagePair;
import dev.stele.lexicon.PairLexicon;
import dev.stele.lexicon.UnitReader;
import dev.stele.lexicon.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts hits together that render what was found by the same words, in whatever inflection:
 * "stresses" and "stressed" are one rendering.
 */
final class Grouping {
  private final Function<LanguagePair, PairLexicon> lexicon;
  private final Map<LanguagePair, UnitReader> readers = new HashMap<>();
  private final Map<Key, List<RenderedHit>> groups = new LinkedHashMap<>();

  /** What is the same in the hits of a group: the language, and the stems in their order. */
  private record Key(String language, List<Integer> stems) {}

  Grouping(Function<LanguagePair, PairLexicon> lexicon) {
    this.lexicon = lexicon;
  }

  void add(RenderedHit hit) {
    groups.computeIfAbsent(key(hit), key -> new ArrayList<>()).add(hit);
  }

  private Key key(RenderedHit hit) {
    LanguagePair languages = hit.hit().unit().languages();
    UnitReader reader = readers.computeIfAbsent(languages, this::reader);
    List<Integer> stems =
        hit.parts().stream()
            .map(part -> Arrays.stream(reader.read(part)).boxed().toList())
            .distinct()
            .flatMap(List::stream)
            .toList();
    return new Key(languages.target().primary().tag(), stems);
  }

  private UnitReader reader(LanguagePair languages) {
    return lexicon.apply(languages).targetReader(new Vocabulary());
  }

  /** The groups, the largest first; what no word renders comes last. */
  List<RenderingGroup> groups(int examples) {
    return groups.values().stream()
        .map(hits -> group(hits, examples))
        .sorted(
            Comparator.comparing((RenderingGroup group) -> group.words().isEmpty())
                .thenComparing(Comparator.comparingInt(RenderingGroup::count).reversed())
                .thenComparing(RenderingGroup::words))
        .toList();
  }

  private static RenderingGroup group(List<RenderedHit> hits, int examples) {
    List<LocalDate> dates =
        hits.stream().flatMap(hit -> hit.hit().unit().provenance().date().stream()).toList();
    return new RenderingGroup(
        mostFrequent(hits),
        hits.size(),
        dates.isEmpty() ? Optional.empty() : Optional.of(Collections.min(dates)),
        dates.isEmpty() ? Optional.empty() : Optional.of(Collections.max(dates)),
        hits.subList(0, Math.min(Math.max(1, examples), hits.size())));
  }

  private static String mostFrequent(List<RenderedHit> hits) {
    Map<String, Integer> times = new LinkedHashMap<>();
    hits.forEach(hit -> times.merge(hit.words(), 1, Integer::sum));
    return times.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }
}
