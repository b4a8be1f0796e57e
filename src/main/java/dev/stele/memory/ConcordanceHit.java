package dev.stele.memory;

import dev.stele.document.Mark;
import java.util.List;

/**
 * A unit in which the query was found.
 *
 * @param unit turned so that its source is the side on which the query was found
 * @param marks where it stands in the source text, in order, not overlapping, at least one
 * @param targetMarks where what was asked of the other side stands in the target text, in order,
 *     not overlapping; empty where nothing was asked
 */
public record ConcordanceHit(TranslationUnit unit, List<Mark> marks, List<Mark> targetMarks) {
  public ConcordanceHit {
    marks = List.copyOf(marks);
    targetMarks = List.copyOf(targetMarks);
    if (marks.isEmpty() || !within(marks, unit.source()) || !within(targetMarks, unit.target())) {
      throw new IllegalArgumentException("a hit marks what was found in " + unit.source().text());
    }
  }

  private static boolean within(List<Mark> marks, Tuv tuv) {
    return marks.isEmpty() || marks.get(marks.size() - 1).end() <= tuv.text().length();
  }
}
