package dev.stele.search;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.Mark;
import dev.stele.memory.ConcordanceHit;
import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** A query made ready for a state of the index. */
final class Question {
  private final ConcordanceQuery query;
  private final Budget budget;
  private final IndexReader reader;
  private final Language language;
  private final List<Language> languages;
  private final Clause clause;
  private final Optional<Clause> has;
  private final Optional<Clause> hasNot;

  /**
   * Makes it ready.
   *
   * @throws dev.stele.memory.QuerySyntaxException where it cannot be run
   */
  Question(ConcordanceQuery query, IndexReader reader, Budget budget) throws IOException {
    this.query = query;
    this.budget = budget;
    this.reader = reader;
    language =
        query.languages().size() == 1
            ? query.languages().get(0)
            : new LanguageGuess(reader).of(query.text(), query.languages());
    languages = query.languages().isEmpty() ? List.of(language) : query.languages();
    Clauses clauses = new Clauses(query.variants());
    clause = clauses.of(query.text());
    has = query.target().has().map(clauses::of);
    hasNot = query.target().hasNot().map(clauses::of);
  }

  /** The language of the query, found out where it was not said. */
  Language language() {
    return language;
  }

  /** The query that says which units are hits. */
  Query hits() throws IOException {
    List<Query> sides = new ArrayList<>();
    for (Language side : languages) {
      sides.add(side(side));
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(anyOf(sides), Occur.FILTER);
    UnitDocument.filter(all, query.filter());
    UnitDocument.filter(all, query.facets());
    return all.build();
  }

  /** What speaks for one hit more than for another. */
  Relevance relevance() {
    return new Relevance(clause.length(), languages, query.document().map(DocumentSymbol::series));
  }

  private boolean isRejected() {
    return query.filter().status().equals(Optional.of(Status.REJECTED));
  }

  private Query side(Language side) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(clause.in(field(side)), Occur.FILTER);
    List<Language> others = new ArrayList<>(query.others());
    others.remove(side);
    if (!query.others().isEmpty() && !coverAll(others)) {
      all.add(anyLanguage(others), Occur.FILTER);
    }
    if (has.isPresent()) {
      all.add(onOtherSide(has.get(), side, others), Occur.FILTER);
    }
    if (hasNot.isPresent()) {
      all.add(onOtherSide(hasNot.get(), side, others), Occur.MUST_NOT);
    }
    return all.build();
  }

  private static Query anyOf(List<Query> queries) {
    if (queries.size() == 1) {
      return queries.get(0);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  /** A condition that all units fulfil would only cost time. */
  private boolean coverAll(List<Language> others) throws IOException {
    return others.size() == 1 && UnitDocument.frequency(others.get(0), reader) == reader.maxDoc();
  }

  private static Query anyLanguage(List<Language> others) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    others.forEach(other -> any.add(UnitDocument.inLanguage(other), Occur.SHOULD));
    return any.build();
  }

  private Query onOtherSide(Clause demanded, Language side, List<Language> others)
      throws IOException {
    List<Language> possible =
        new ArrayList<>(others.isEmpty() ? UnitDocument.languages(reader) : others);
    possible.remove(side);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Language other : possible) {
      any.add(demanded.in(field(other)), Occur.SHOULD);
    }
    return any.build();
  }

  private TextField field(Language side) {
    return new TextField(
        isRejected() ? UnitDocument.rejectedTextField(side) : UnitDocument.textField(side),
        side,
        reader,
        budget);
  }

  /** What was found in a unit; empty where its marks cannot be told. */
  Optional<ConcordanceHit> hit(TranslationUnit unit) {
    for (Language side : languages) {
      Optional<TranslationUnit> turned = turned(unit, side);
      Optional<List<Mark>> marks =
          turned.flatMap(u -> clause.in(new SearchedText(u.source().text(), side)));
      if (marks.isPresent()) {
        SearchedText target =
            new SearchedText(
                turned.get().target().text(), turned.get().target().language().primary());
        return Optional.of(
            new ConcordanceHit(
                turned.get(), marks.get(), has.flatMap(c -> c.in(target)).orElse(List.of())));
      }
    }
    return Optional.empty();
  }

  private Optional<TranslationUnit> turned(TranslationUnit unit, Language side) {
    boolean there =
        unit.source().language().primary().equals(side)
            || unit.target().language().primary().equals(side);
    Optional<TranslationUnit> turned = there ? Optional.of(unit.from(side)) : Optional.empty();
    return turned.filter(
        u -> query.others().isEmpty() || query.others().contains(u.target().language().primary()));
  }
}
