package dev.stele.search;

import dev.stele.document.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** All of some clauses, and none of others. */
record AllOf(List<Clause> parts, List<Clause> excluded) implements Clause {

  @Override
  public Query in(TextField field) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Clause part : parts) {
      all.add(part.in(field), Occur.MUST);
    }
    for (Clause part : excluded) {
      all.add(part.in(field), Occur.MUST_NOT);
    }
    return all.build();
  }

  @Override
  public Optional<List<Mark>> in(SearchedText text) {
    List<Mark> marks = new ArrayList<>();
    for (Clause part : parts) {
      Optional<List<Mark>> found = part.in(text);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      marks.addAll(found.get());
    }
    return excluded.stream().anyMatch(part -> part.in(text).isPresent())
        ? Optional.empty()
        : Clause.some(Clause.merge(marks));
  }

  @Override
  public int length() {
    return parts.stream().mapToInt(Clause::length).sum();
  }
}
