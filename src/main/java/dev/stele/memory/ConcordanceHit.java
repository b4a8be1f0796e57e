package dev.stele.memory;

import dev.stele.document.Mark;
import java.util.List;

/**
 * A unit in which the phrase was found.
 *
 * @param unit turned so that its source is in the language of the query
 * @param marks where the phrase stands in the source text, in order, not overlapping, at least one
 */
public record ConcordanceHit(TranslationUnit unit, List<Mark> marks) {
  public ConcordanceHit {
    marks = List.copyOf(marks);
    if (marks.isEmpty() || marks.get(marks.size() - 1).end() > unit.source().text().length()) {
      throw new IllegalArgumentException("a hit marks what was found in " + unit.source().text());
    }
  }
}
