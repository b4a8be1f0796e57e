package dev.stele.server;

import dev.stele.memory.Concordance;
import dev.stele.memory.ConcordancePage;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.CursorException;
import dev.stele.memory.QuerySyntaxException;
import dev.stele.server.WireConcordance.Hit;
import dev.stele.terms.RenderingGroup;
import dev.stele.terms.Renderings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Looks a query up: {@code GET /api/v1/concordance}. */
final class ConcordanceEndpoint {
  private final Concordance concordance;
  private final Renderings renderings;

  ConcordanceEndpoint(Concordance concordance, Renderings renderings) {
    this.concordance = concordance;
    this.renderings = renderings;
  }

  Answer search(Call call) {
    ConcordanceQuery query = ConcordanceQuestion.of(call);
    long start = System.nanoTime();
    ConcordancePage page = search(query);
    List<Hit> hits = call.isYes("rendering") ? rendered(page) : asFound(page);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return Answer.ok(WireConcordance.of(WireConcordance.Query.of(call, query), page, hits, took));
  }

  private static List<Hit> asFound(ConcordancePage page) {
    return page.hits().stream().map(hit -> Hit.of(hit, hit.targetMarks())).toList();
  }

  /** What was asked of the other side is marked where it was asked, else what renders the query. */
  private List<Hit> rendered(ConcordancePage page) {
    return renderings.of(page.hits()).stream()
        .map(
            rendered ->
                Hit.of(
                    rendered.hit(),
                    rendered.hit().targetMarks().isEmpty()
                        ? rendered.rendering()
                        : rendered.hit().targetMarks()))
        .toList();
  }

  /** Groups hits by how they render the query: {@code GET /api/v1/renderings}. */
  Answer renderings(Call call) {
    ConcordanceQuery query = ConcordanceQuestion.of(call);
    long start = System.nanoTime();
    ConcordancePage page = search(query.page(ConcordanceQuery.MAX_LIMIT, Optional.empty()));
    List<RenderingGroup> groups = renderings.groups(page.hits(), call.integer("examples"));
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return Answer.ok(WireRenderings.of(page, groups, took));
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
