package dev.stele.search;

import dev.stele.document.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** At least one of some clauses. */
record AnyOf(List<Clause> parts) implements Clause {

  @Override
  public Query in(TextField field) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Clause part : parts) {
      any.add(part.in(field), Occur.SHOULD);
    }
    return any.build();
  }

  @Override
  public Optional<List<Mark>> in(SearchedText text) {
    List<Mark> marks = new ArrayList<>();
    for (Clause part : parts) {
      part.in(text).ifPresent(marks::addAll);
    }
    return Clause.some(Clause.merge(marks));
  }

  @Override
  public int length() {
    return parts.stream().mapToInt(Clause::length).min().orElse(0);
  }
}
