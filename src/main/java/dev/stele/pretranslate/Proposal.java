package dev.stele.pretranslate;

import dev.stele.memory.Adaptation;
import dev.stele.memory.Match;
import dev.stele.memory.Penalty;
import dev.stele.memory.TranslationUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A match as it stands in an XLIFF.
 *
 * @param score 0 to 101
 * @param source the text in the memory
 * @param target its translation; where it is adapted, with the values of the text looked up
 * @param origin the citation of the unit, or what is known of where it comes from
 * @param isAdapted whether values in the target have been replaced
 * @param details what else is known of the unit, by the names that TMX exports use, in their order
 */
record Proposal(
    int score,
    String source,
    String target,
    String origin,
    boolean isAdapted,
    Map<String, String> details) {
  /** The origin of units that were imported without one. */
  private static final String MEMORY = "Stele";

  static Proposal of(Match match) {
    TranslationUnit unit = match.unit();
    return new Proposal(
        match.score(),
        PlainText.forXml(unit.source().text()),
        PlainText.forXml(match.adaptation().map(Adaptation::target).orElse(unit.target().text())),
        PlainText.forXml(unit.citation().orElse(MEMORY)),
        match.adaptation().isPresent(),
        details(match));
  }

  /** Whether a match that a file has already is this one. */
  boolean isSame(String otherOrigin, String otherSource, String otherTarget) {
    return origin.equals(otherOrigin) && source.equals(otherSource) && target.equals(otherTarget);
  }

  /** The score as a percentage that every tool knows: what is the same has 100. */
  int percentage() {
    return Math.min(score, Match.EXACT);
  }

  private static Map<String, String> details(Match match) {
    TranslationUnit unit = match.unit();
    Map<String, Optional<String>> all = new LinkedHashMap<>();
    all.put("x-score", Optional.of(String.valueOf(match.score())));
    all.put("x-document", unit.provenance().symbol().map(Object::toString));
    all.put("x-document-date", unit.provenance().date().map(Object::toString));
    all.put("x-paragraph", Optional.of(unit.paragraph().toString()).filter(p -> !p.isEmpty()));
    all.put("x-original-language", unit.provenance().original().map(Object::toString));
    all.put("x-derived-through", unit.provenance().derivedThrough().map(Object::toString));
    all.put("x-status", Optional.of(unit.status().toString()));
    all.put("x-confidence", Optional.of(String.format(Locale.ROOT, "%.3f", unit.confidence())));
    all.put(
        "x-penalties",
        Optional.of(
                match.penalties().stream()
                    .map(Proposal::describe)
                    .collect(Collectors.joining(", ")))
            .filter(p -> !p.isEmpty()));
    all.put("x-adapted-from", match.adaptation().map(adaptation -> unit.target().text()));
    Map<String, String> known = new LinkedHashMap<>();
    all.forEach((name, value) -> value.ifPresent(v -> known.put(name, PlainText.forXml(v))));
    return known;
  }

  private static String describe(Penalty penalty) {
    return penalty.reason() + " " + penalty.points();
  }
}
