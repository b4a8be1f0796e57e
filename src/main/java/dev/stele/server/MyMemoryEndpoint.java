package dev.stele.server;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.memory.MatchQuery;
import dev.stele.memory.Matches;
import dev.stele.memory.UnitFilter;
import java.util.Optional;

/** The lookup of MyMemory, {@code GET /get}, for the tools that speak it. */
final class MyMemoryEndpoint {
  private final Matches matches;

  MyMemoryEndpoint(Matches matches) {
    this.matches = matches;
  }

  Answer get(Call call) {
    int most = call.integer("numres");
    MatchQuery query =
        new MatchQuery(
            LookupQuestion.text("q", call.text("q").orElseThrow()),
            languages(call),
            MatchQuery.LEAST_MIN,
            Math.min(most, MatchQuery.MAX_LIMIT),
            Optional.empty(),
            Optional.empty(),
            UnitFilter.ALL);
    return Answer.ok(WireMyMemory.of(matches.find(query).matches().stream().limit(most).toList()));
  }

  private static LanguagePair languages(Call call) {
    String[] codes = call.text("langpair").orElseThrow().split("\\|", -1);
    if (codes.length != 2) {
      throw new ProblemException(
          Problem.INVALID_PARAMETER,
          "langpair wants two languages with a '|' between them, such as en|zh-CN, not '%s'"
              .formatted(call.text("langpair").orElseThrow()));
    }
    return LookupQuestion.languages("langpair", language(codes[0]), language(codes[1]));
  }

  private static Language language(String code) {
    try {
      return Language.ofLocale(code);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(Problem.INVALID_PARAMETER, "langpair: " + e.getMessage(), e);
    }
  }
}
