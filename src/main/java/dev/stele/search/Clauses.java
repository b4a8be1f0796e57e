package dev.stele.search;

import dev.stele.memory.TextQuery;
import java.util.List;

/** Makes clauses of queries. */
final class Clauses {
  private final boolean variants;

  /**
   * @param variants whether Traditional and Simplified Chinese find each other
   */
  Clauses(boolean variants) {
    this.variants = variants;
  }

  /**
   * The clause that finds a query.
   *
   * @throws dev.stele.memory.QuerySyntaxException where it cannot be run
   */
  Clause of(TextQuery query) {
    if (query instanceof TextQuery.Phrase phrase) {
      return phrase(phrase.text());
    } else if (query instanceof TextQuery.Inflected inflected) {
      List<Token> tokens = Tokens.of(inflected.word());
      return tokens.size() == 1
          ? new Forms(tokens.get(0).term(), Phrase.of(inflected.word(), variants))
          : phrase(inflected.word());
    } else if (query instanceof TextQuery.Wildcard wildcard) {
      return OpenPhrase.of(wildcard.pattern());
    } else if (query instanceof TextQuery.Regex regex) {
      return Expression.of(regex.pattern());
    } else if (query instanceof TextQuery.Near near) {
      return new CloseBy(
          near.phrases().stream().map(p -> Phrase.of(p.text(), variants)).toList(),
          near.distance());
    } else if (query instanceof TextQuery.And and) {
      return new AllOf(all(and.parts()), all(and.excluded()));
    } else if (query instanceof TextQuery.Or or) {
      return new AnyOf(all(or.parts()));
    }
    throw new AssertionError("a query of an unknown kind: " + query);
  }

  private Clause phrase(String text) {
    return Resolution.cited(text, variants)
        .map(Clause.class::cast)
        .orElseGet(() -> Phrase.of(text, variants));
  }

  private List<Clause> all(List<TextQuery> queries) {
    return queries.stream().map(this::of).toList();
  }
}
