package dev.stele.server;

import dev.stele.memory.Concordance;
import dev.stele.memory.ConcordancePage;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.CursorException;
import dev.stele.memory.QuerySyntaxException;
import java.util.concurrent.TimeUnit;

/** Looks a query up: {@code GET /api/v1/concordance}. */
final class ConcordanceEndpoint {
  private final Concordance concordance;

  ConcordanceEndpoint(Concordance concordance) {
    this.concordance = concordance;
  }

  Answer search(Call call) {
    ConcordanceQuery query = ConcordanceQuestion.of(call);
    long start = System.nanoTime();
    ConcordancePage page = search(query);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return Answer.ok(WireConcordance.of(WireConcordance.Query.of(call, query), page, took));
  }

  private ConcordancePage search(ConcordanceQuery query) {
    try {
      return concordance.search(query);
    } catch (CursorException e) {
      throw new ProblemException(
          Problem.INVALID_PARAMETER,
          "cursor wants the 'next' of an answer to the same question",
          e);
    } catch (QuerySyntaxException e) {
      throw new ProblemException(Problem.INVALID_PARAMETER, "q: " + e.getMessage(), e);
    }
  }
}
