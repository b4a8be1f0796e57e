package dev.stele.server;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.ConcordanceQuery.Sort;
import dev.stele.memory.ConcordanceQuery.Target;
import dev.stele.memory.FacetFilter;
import dev.stele.memory.QueryMode;
import dev.stele.memory.QueryParser;
import dev.stele.memory.TextQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the parameters of a concordance query, the same for every operation that has them. */
final class ConcordanceQuestion {
  private static final String AUTO = "auto";

  private ConcordanceQuestion() {}

  /**
   * The query that a call asks, its first page unless the call says otherwise.
   *
   * @throws ProblemException where a parameter cannot be understood; it names it, and for a query
   *     the character at which it is wrong
   */
  static ConcordanceQuery of(Call call) {
    QueryMode mode = call.need("mode", name -> QueryMode.valueOf(name.toUpperCase(Locale.ROOT)));
    boolean inflected = call.isYes("inflected");
    List<Language> languages = call.need("lang", ConcordanceQuestion::languagesOrAuto);
    List<Language> others = call.read("other", ConcordanceQuestion::languages).orElse(List.of());
    if (!others.isEmpty() && languages.size() == 1 && languages.containsAll(others)) {
      throw new ProblemException(
          Problem.INVALID_PARAMETER,
          "other wants another language than lang, not '%s' too".formatted(others.get(0)));
    }
    ConcordanceQuery query =
        ConcordanceQuery.of(
            call.need("q", q -> QueryParser.parse(q, mode, inflected)), Language.ENGLISH);
    return query
        .in(languages, others)
        .with(new Target(side(call, "targetQ", mode), side(call, "targetNot", mode)))
        .withVariants(call.isYes("variants"))
        .with(Filters.of(call), facets(call))
        .forWorkOn(call.read("document", DocumentSymbol::new))
        .sorted(
            call.read("sort", sort -> Sort.valueOf(sort.toUpperCase(Locale.ROOT)))
                .orElse(Sort.RELEVANCE))
        .page(
            call.text("limit").map(Integer::valueOf).orElse(ConcordanceQuery.MAX_LIMIT),
            call.text("cursor"));
  }

  private static Optional<TextQuery> side(Call call, String name, QueryMode mode) {
    return call.read(name, text -> QueryParser.parse(text, mode, call.isYes("inflected")));
  }

  private static FacetFilter facets(Call call) {
    return new FacetFilter(
        call.text("body"),
        call.text("series"),
        call.text("session"),
        call.read("pair", LanguagePair::parse));
  }

  private static List<Language> languagesOrAuto(String tags) {
    return tags.equals(AUTO) ? List.of() : languages(tags);
  }

  private static List<Language> languages(String tags) {
    List<Language> languages = new ArrayList<>();
    for (String tag : tags.split(",", -1)) {
      Language language = new Language(tag).primary();
      if (languages.contains(language)) {
        throw new IllegalArgumentException("it names " + language + " twice");
      }
      languages.add(language);
    }
    return languages;
  }
}
