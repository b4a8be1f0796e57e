package dev.stele.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.memory.Adapter;
import dev.stele.memory.Change;
import dev.stele.memory.Match;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.Matches;
import dev.stele.memory.Penalties;
import dev.stele.memory.Texts;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On 100,000 segments nothing is overlooked that resembles a text by 70 per cent or more. */
class MatchRecallIT {
  private static final int SEGMENTS = 100_000;
  private static final int QUERIES = 200;
  private static final int MIN = 70;
  private static final Language ZH = Language.CHINESE;
  private static final Language EN = Language.ENGLISH;

  @TempDir private Path folder;

  @Test
  void everything_is_found_that_comparing_with_every_segment_finds() {
    MadeSegments chinese = new MadeSegments(7, true);
    MadeSegments english = new MadeSegments(8, false);
    Map<String, MatchText> sources = new LinkedHashMap<>();
    Map<String, MatchText> targets = new LinkedHashMap<>();
    try (LuceneConcordance index = LuceneConcordance.open(folder)) {
      List<Change> changes = new ArrayList<>();
      for (int i = 1; i <= SEGMENTS; i++) {
        TranslationUnit unit = Texts.unit(ZH, chinese.next(), EN, english.next());
        sources.put(unit.source().text(), MatchText.of(unit.source().text(), ZH));
        targets.put(unit.target().text(), MatchText.of(unit.target().text(), EN));
        changes.add(new Change.Put(i, unit, /* place= */ i));
      }
      index.apply(changes);
      Matches matches = index.matches(Penalties.NONE, Adapter.NONE);
      int found = 0;
      for (int i = 0; i < QUERIES; i++) {
        found += compare(matches, chinese.edit(), new LanguagePair(ZH, EN), sources);
        found += compare(matches, english.edit(), new LanguagePair(EN, ZH), targets);
      }
      // There was something to overlook.
      assertThat(found).isGreaterThan(2 * QUERIES);
    }
  }

  /** Compares the scores with those that there are; gives how many there are. */
  private static int compare(
      Matches matches, String text, LanguagePair languages, Map<String, MatchText> all) {
    MatchText query = MatchText.of(text, languages.source());
    Distance distance = new Distance(query.codes());
    Map<String, Integer> expected = new LinkedHashMap<>();
    all.forEach(
        (segment, other) -> {
          int longer = Math.max(query.length(), other.length());
          int most = longer * (100 - MIN) / 100;
          int operations = distance.to(other.codes(), other.length(), most);
          if (operations <= most && BruteForceMatches.distance(query, other) <= most) {
            int score = 100 * (longer - BruteForceMatches.distance(query, other)) / longer;
            expected.put(segment, query.equalsFolded(other) ? 100 : Math.min(99, score));
          }
        });
    List<Match> found =
        matches
            .find(
                new MatchQuery(
                    text,
                    languages,
                    MIN,
                    MatchQuery.MAX_LIMIT,
                    Optional.empty(),
                    Optional.empty(),
                    UnitFilter.ALL))
            .matches();
    Map<String, Integer> scores = new LinkedHashMap<>();
    found.forEach(match -> scores.put(match.unit().source().text(), match.score()));
    if (found.size() < MatchQuery.MAX_LIMIT) {
      assertThat(scores).as(text).isEqualTo(expected);
    } else {
      assertThat(found.stream().map(Match::score).distinct())
          .as(text)
          .isSubsetOf(expected.values())
          .startsWith(expected.values().stream().max(Comparator.naturalOrder()).orElseThrow());
    }
    return expected.size();
  }
}
