package dev.stele.search;

import dev.stele.document.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Phrases close to each other in any order: a window of tokens that has each of them, and at most
 * so many tokens more than they have together.
 *
 * @param phrases two or more, each of one token at least
 * @param distance how many tokens more
 */
record CloseBy(List<Phrase> phrases, int distance) implements Clause {

  @Override
  public Query in(TextField field) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    IntervalsSource[] places = new IntervalsSource[phrases.size()];
    for (int i = 0; i < places.length; i++) {
      Phrase phrase = phrases.get(i);
      if (phrase.tokens().isEmpty()) {
        return new MatchNoDocsQuery("a phrase has no token");
      }
      // The phrases by pairs of characters pass over most texts before any place is read.
      all.add(phrase.in(field), Occur.FILTER);
      places[i] = phrase.places();
    }
    all.add(
        new IntervalQuery(field.name(), Intervals.maxwidth(width(), Intervals.unordered(places))),
        Occur.FILTER);
    return all.build();
  }

  private int width() {
    return distance + phrases.stream().mapToInt(p -> p.tokens().size()).sum();
  }

  @Override
  public Optional<List<Mark>> in(SearchedText text) {
    List<List<Integer>> starts = new ArrayList<>();
    for (Phrase phrase : phrases) {
      starts.add(phrase.starts(text.tokens()));
    }
    List<Mark> marks = new ArrayList<>();
    for (int first = 0; first < text.tokens().size(); first++) {
      List<Mark> window = window(text, starts, first);
      marks.addAll(window);
    }
    return Clause.some(Clause.merge(marks));
  }

  /** The marks of a window that begins at a token; empty where it lacks a phrase. */
  private List<Mark> window(SearchedText text, List<List<Integer>> starts, int first) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      int length = phrases.get(i).tokens().size();
      Optional<Integer> start =
          starts.get(i).stream()
              .filter(s -> s >= first && s + length <= first + width())
              .findFirst();
      if (start.isEmpty()) {
        return List.of();
      }
      marks.add(text.mark(start.get(), start.get() + length - 1));
    }
    return marks;
  }
}
