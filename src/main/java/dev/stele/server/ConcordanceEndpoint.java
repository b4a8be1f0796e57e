package dev.stele.server;

import dev.stele.document.Language;
import dev.stele.memory.Concordance;
import dev.stele.memory.ConcordancePage;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.ConcordanceQuery.Sort;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Looks a phrase up: {@code GET /api/v1/concordance}. */
final class ConcordanceEndpoint {
  private final Concordance concordance;

  ConcordanceEndpoint(Concordance concordance) {
    this.concordance = concordance;
  }

  Answer search(Call call) {
    ConcordanceQuery query = query(call);
    long start = System.nanoTime();
    ConcordancePage page = search(query);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return Answer.ok(WireConcordance.of(WireConcordance.Query.of(call, query), page, took));
  }

  private ConcordancePage search(ConcordanceQuery query) {
    try {
      return concordance.search(query);
    } catch (IllegalArgumentException e) {
      throw query.cursor().isPresent()
          ? new ProblemException(
              Problem.INVALID_PARAMETER,
              "cursor wants the 'next' of an answer to the same question",
              e)
          : new ProblemException(Problem.INVALID_PARAMETER, "q: " + e.getMessage(), e);
    }
  }

  private static ConcordanceQuery query(Call call) {
    String text = call.text("q").orElseThrow();
    if (text.isBlank()) {
      throw new ProblemException(
          Problem.INVALID_PARAMETER, "q wants the phrase to look up; it is blank");
    }
    Language language = call.need("lang", Language::new);
    Optional<Language> other = call.read("other", Language::new);
    if (other.isPresent() && other.get().primary().equals(language.primary())) {
      throw new ProblemException(
          Problem.INVALID_PARAMETER,
          "other wants another language than lang, not '%s' too".formatted(language));
    }
    return new ConcordanceQuery(
        text,
        language,
        other,
        Filters.of(call),
        call.need("sort", sort -> Sort.valueOf(sort.toUpperCase(Locale.ROOT))),
        call.integer("limit"),
        call.text("cursor"));
  }
}
