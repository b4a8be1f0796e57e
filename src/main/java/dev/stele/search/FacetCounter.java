package dev.stele.search;

import dev.stele.memory.ConcordancePage.Count;
import dev.stele.memory.ConcordancePage.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Counts the values of all hits. Within a part of the index it counts ordinals of values; when the
 * part ends it adds up the values themselves.
 */
final class FacetCounter implements Collector {
  private static final Map<Facet, String> FIELDS =
      Map.of(
          Facet.SYMBOL,
          UnitDocument.SYMBOL_VALUE,
          Facet.YEAR,
          UnitDocument.YEAR_VALUE,
          Facet.ORIGINAL,
          UnitDocument.ORIGINAL_VALUE,
          Facet.STATUS,
          UnitDocument.STATUS_VALUE);

  private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);

  FacetCounter() {
    for (Facet facet : Facet.values()) {
      counts.put(facet, new HashMap<>());
    }
  }

  /** Adds what another counter has counted. */
  void add(FacetCounter other) {
    other.counts.forEach(
        (facet, values) ->
            values.forEach((value, count) -> counts.get(facet).merge(value, count, Long::sum)));
  }

  /**
   * The most frequent values of each facet, those of equal frequency in their own order.
   *
   * @param limit how many at most of each
   */
  Map<Facet, List<Count>> mostFrequent(int limit) {
    Map<Facet, List<Count>> result = new EnumMap<>(Facet.class);
    counts.forEach(
        (facet, values) ->
            result.put(
                facet,
                values.entrySet().stream()
                    .map(entry -> new Count(entry.getKey(), entry.getValue()))
                    .sorted(
                        Comparator.comparingLong(Count::count)
                            .reversed()
                            .thenComparing(Count::value))
                    .limit(limit)
                    .toList()));
    return result;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    List<Column> columns = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      columns.add(new Column(facet, DocValues.getSorted(context.reader(), FIELDS.get(facet))));
    }
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {
        // Counting needs no score.
      }

      @Override
      public void collect(int document) throws IOException {
        for (Column column : columns) {
          column.count(document);
        }
      }

      @Override
      public void finish() throws IOException {
        for (Column column : columns) {
          column.addTo(counts.get(column.facet));
        }
      }
    };
  }

  /** The values of a facet in a part of the index. */
  private static final class Column {
    private final Facet facet;
    private final SortedDocValues values;
    private final int[] counts;

    Column(Facet facet, SortedDocValues values) {
      this.facet = facet;
      this.values = values;
      this.counts = new int[values.getValueCount()];
    }

    void count(int document) throws IOException {
      if (values.advanceExact(document)) {
        counts[values.ordValue()]++;
      }
    }

    void addTo(Map<String, Long> sums) throws IOException {
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] > 0) {
          sums.merge(values.lookupOrd(ord).utf8ToString(), (long) counts[ord], Long::sum);
        }
      }
    }
  }
}
