package dev.stele.search;

import dev.stele.document.Language;
import dev.stele.memory.Match;
import dev.stele.memory.MatchAnswer;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.Matches;
import dev.stele.memory.Penalties;
import dev.stele.memory.Penalty.Reason;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a text with every unit, with the table of Wagner and Fischer. It knows of the filter
 * what the contract asks.
 */
final class BruteForceMatches implements Matches {
  private final Penalties penalties;
  private final List<TranslationUnit> units;

  BruteForceMatches(Penalties penalties, List<TranslationUnit> units) {
    this.penalties = penalties;
    this.units = List.copyOf(units);
  }

  @Override
  public List<Language> languages() {
    return units.stream()
        .filter(unit -> isAdmitted(UnitFilter.ALL, unit))
        .flatMap(unit -> unit.languages().languages().stream())
        .map(Language::primary)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public MatchAnswer find(MatchQuery query) {
    Language language = query.languages().source();
    MatchText text = MatchText.of(query.text(), language);
    Map<List<List<String>>, Match> best = new LinkedHashMap<>();
    for (TranslationUnit stored : units) {
      if (stored.languages().languages().contains(language)
          && stored.languages().languages().contains(query.languages().target())
          && isAdmitted(query.filter(), stored)
          && text.length() > 0) {
        Match match = compare(query, text, stored.from(language));
        if (match.score() >= query.min()) {
          best.merge(
              List.of(folded(match.unit().source().text()), folded(match.unit().target().text())),
              match,
              BruteForceMatches::together);
        }
      }
    }
    List<Match> matches = new ArrayList<>(best.values());
    matches.sort(BEST_FIRST);
    long exact = matches.stream().filter(match -> isEqual(query, match)).count();
    int limit = (int) Math.max(exact, query.limit());
    return new MatchAnswer(
        matches.stream()
            .filter(m -> exact < query.limit() || isEqual(query, m))
            .limit(limit)
            .toList(),
        List.of());
  }

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingInt(Match::score)
          .thenComparing(m -> m.unit().provenance().date().orElse(LocalDate.MIN))
          .thenComparing(m -> m.unit().status() == Status.CONFIRMED)
          .reversed();

  private static Match together(Match one, Match other) {
    Match better = BEST_FIRST.compare(one, other) <= 0 ? one : other;
    return new Match(
        better.score(),
        better.unit(),
        one.occurrences() + other.occurrences(),
        better.penalties(),
        Optional.empty(),
        better.differences());
  }

  private static boolean isEqual(MatchQuery query, Match match) {
    return folded(query.text()).equals(folded(match.unit().source().text()));
  }

  private static List<String> folded(String text) {
    return Tokens.of(text).stream().map(Token::term).toList();
  }

  private static boolean isAdmitted(UnitFilter filter, TranslationUnit unit) {
    return filter.status().map(unit.status()::equals).orElse(unit.status() != Status.REJECTED)
        && filter
            .years()
            .map(
                years ->
                    unit.provenance().date().stream()
                        .mapToInt(LocalDate::getYear)
                        .anyMatch(y -> years.first() <= y && y <= years.last()))
            .orElse(true);
  }

  private Match compare(MatchQuery query, MatchText text, TranslationUnit unit) {
    MatchText source = MatchText.of(unit.source().text(), unit.source().language());
    int longer = Math.max(text.length(), source.length());
    int score = 100 * (longer - distance(text, source)) / longer;
    score = isSame(query.text(), unit.source().text()) ? 100 : Math.min(99, score);
    if (score == 100 && isInContext(query, unit)) {
      score = 101;
    }
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    if (unit.status() != Status.CONFIRMED) {
      reasons.add(Reason.UNREVIEWED);
    }
    Numerals numerals = Numerals.of(unit.source().language());
    if (!Numerals.numbers(text.tokens(), numerals.in(text.tokens())).stream()
        .map(Token::term)
        .toList()
        .equals(
            Numerals.numbers(source.tokens(), numerals.in(source.tokens())).stream()
                .map(Token::term)
                .toList())) {
      reasons.add(Reason.NUMBERS);
    }
    if (unit.provenance().derivedThrough().isPresent()) {
      reasons.add(Reason.DERIVED);
    }
    score -= reasons.stream().mapToInt(penalties::points).sum();
    return new Match(
        Math.max(0, score),
        unit,
        1,
        penalties.of(reasons),
        Optional.empty(),
        score >= 100 ? List.of() : Differences.between(text, source).places());
  }

  private static boolean isSame(String one, String other) {
    return folded(one).equals(folded(other));
  }

  private static boolean isInContext(MatchQuery query, TranslationUnit unit) {
    return (query.before().isPresent() || query.after().isPresent())
        && query
            .before()
            .map(b -> unit.source().previous().filter(p -> isSame(p, b)).isPresent())
            .orElse(true)
        && query
            .after()
            .map(a -> unit.source().next().filter(n -> isSame(n, a)).isPresent())
            .orElse(true);
  }

  static int distance(MatchText one, MatchText other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        boolean same = one.units().get(i - 1).term().equals(other.units().get(j - 1).term());
        row[j] = Math.min(above[j - 1] + (same ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[above.length - 1];
  }
}
