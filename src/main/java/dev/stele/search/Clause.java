package dev.stele.search;

import dev.stele.document.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/**
 * Something that is sought: how the index finds the texts that have it, and where it stands in one
 * of them. The two agree: a text is found exactly where it has marks.
 */
interface Clause {

  /** The query that finds it in a field. */
  Query in(TextField field) throws IOException;

  /**
   * Where it stands in a text, in order, not overlapping, at least once; empty where it does not.
   */
  Optional<List<Mark>> in(SearchedText text);

  /** How many tokens a text has of it at least; 0 where that cannot be told. */
  default int length() {
    return 0;
  }

  /** The marks where there are some. */
  static Optional<List<Mark>> some(List<Mark> marks) {
    return marks.isEmpty() ? Optional.empty() : Optional.of(marks);
  }

  /** Marks of several clauses in order, without those that overlap an earlier or longer one. */
  static List<Mark> merge(List<Mark> marks) {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(
        Comparator.comparingInt(Mark::start)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
    List<Mark> merged = new ArrayList<>();
    int behind = 0;
    for (Mark mark : sorted) {
      if (mark.start() >= behind) {
        merged.add(mark);
        behind = mark.end();
      }
    }
    return merged;
  }
}
