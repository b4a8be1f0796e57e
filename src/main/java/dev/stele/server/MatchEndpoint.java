package dev.stele.server;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.memory.MatchAnswer;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.Matches;
import java.util.concurrent.TimeUnit;

/** Looks a whole segment up: {@code GET /api/v1/matches}. */
final class MatchEndpoint {
  private final Matches matches;

  MatchEndpoint(Matches matches) {
    this.matches = matches;
  }

  Answer find(Call call) {
    MatchQuery query = query(call);
    long start = System.nanoTime();
    MatchAnswer answer = matches.find(query);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return Answer.ok(WireMatches.of(WireMatches.Query.of(call, query), query, answer, took));
  }

  private static MatchQuery query(Call call) {
    String text = call.text("text").orElseThrow();
    if (text.isBlank()) {
      throw new ProblemException(
          Problem.INVALID_PARAMETER, "text wants what is to be translated; it is blank");
    }
    Language source = call.need("source", Language::new);
    Language target = call.need("target", Language::new);
    if (source.primary().equals(target.primary())) {
      throw new ProblemException(
          Problem.INVALID_PARAMETER,
          "target wants another language than source, not '%s' too".formatted(target));
    }
    return new MatchQuery(
        text,
        new LanguagePair(source, target),
        call.integer("min"),
        call.integer("limit"),
        call.text("before"),
        call.text("after"),
        Filters.of(call));
  }
}
