package dev.stele.server;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.ingest.JobQueue;
import dev.stele.memory.Match;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.Matches;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The protocol of amaGama and of the Translate Toolkit's tmserver, under {@code /tmserver/}, for
 * the tools that speak it.
 *
 * @see <a href="https://docs.translatehouse.org/projects/amagama/en/latest/api.html">its
 *     description</a>
 */
final class AmagamaEndpoint {
  private final Matches matches;
  private final JobQueue jobs;
  private final Clock clock;

  /** All languages of the memory: each unit is found from either side. */
  record WireLanguages(List<String> sourceLanguages, List<String> targetLanguages) {}

  /** What became of a unit. */
  record WireAdded(String id, boolean added) {}

  /**
   * @param matches answers
   * @param jobs takes units in
   * @param clock dates them
   */
  AmagamaEndpoint(Matches matches, JobQueue jobs, Clock clock) {
    this.matches = matches;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** {@code GET /tmserver/{source}/{target}/unit/{text}}. */
  Answer find(Call call) {
    return find(call, LookupQuestion.text("text", call.path("text")));
  }

  /** {@code GET /tmserver/{source}/{target}/unit/?source=...}. */
  Answer findQuery(Call call) {
    return find(call, LookupQuestion.text("source", call.text("source").orElseThrow()));
  }

  private Answer find(Call call, String text) {
    int most = call.integer("max_candidates");
    LanguagePair languages = languages(call);
    CodedText coded = CodedText.of(text);
    if (coded.plain().isBlank()) {
      return Answer.ok(List.of());
    }
    MatchQuery query =
        new MatchQuery(
            coded.plain(),
            languages,
            Math.max(call.integer("min_similarity"), MatchQuery.LEAST_MIN),
            Math.min(most, MatchQuery.MAX_LIMIT),
            Optional.empty(),
            Optional.empty(),
            UnitFilter.ALL);
    // What comes back has no codes, so it is not all that the text wants.
    int best = coded.hasCodes() ? Match.MOST_FUZZY : Match.EXACT;
    return Answer.ok(
        matches.find(query).matches().stream()
            .limit(most)
            .map(match -> WireSuggestion.of(match, best))
            .toList());
  }

  /** {@code PUT} and {@code POST}: takes a unit in. */
  Answer add(Call call) {
    TranslationUnit unit =
        SentUnit.of(
            languages(call),
            call.need("source", SentUnit::text),
            call.need("target", SentUnit::text),
            clock.instant());
    return Answer.ok(new WireAdded(unit.id().value(), jobs.add(List.of(unit)) > 0));
  }

  /** {@code GET /tmserver/languages/}. */
  Answer languages() {
    List<String> tags = matches.languages().stream().map(Language::tag).toList();
    return Answer.ok(new WireLanguages(tags, tags));
  }

  private static LanguagePair languages(Call call) {
    return LookupQuestion.languages(
        "target",
        call.inPath("source", Language::ofLocale),
        call.inPath("target", Language::ofLocale));
  }
}
