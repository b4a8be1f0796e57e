package dev.stele.server;

import dev.stele.document.Language;
import dev.stele.memory.MatchAnswer;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.Matches;
import dev.stele.terms.Renderings;
import java.util.concurrent.TimeUnit;

/** Looks a whole segment up: {@code GET /api/v1/matches}. */
final class MatchEndpoint {
  private final Matches matches;
  private final Renderings renderings;

  MatchEndpoint(Matches matches, Renderings renderings) {
    this.matches = matches;
    this.renderings = renderings;
  }

  Answer find(Call call) {
    MatchQuery query = query(call);
    long start = System.nanoTime();
    MatchAnswer answer = matches.find(query);
    TargetMarks marks =
        call.isYes("rendering") ? TargetMarks.of(answer, renderings) : TargetMarks.NONE;
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return Answer.ok(WireMatches.of(WireMatches.Query.of(call, query), query, answer, marks, took));
  }

  private static MatchQuery query(Call call) {
    return new MatchQuery(
        LookupQuestion.text("text", call.text("text").orElseThrow()),
        LookupQuestion.languages(
            "target", call.need("source", Language::new), call.need("target", Language::new)),
        call.integer("min"),
        call.integer("limit"),
        call.text("before"),
        call.text("after"),
        Filters.of(call));
  }
}
