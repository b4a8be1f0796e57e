package dev.stele.search;

import dev.stele.memory.ConcordancePage.Count;
import dev.stele.memory.ConcordancePage.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;

/** Counts the values of hits. */
final class FacetCounts {
  /** A value by its number. */
  private record Numbered(int number, long count) {
    /** The most frequent first, those of equal frequency in their own order. */
    static final Comparator<Numbered> FREQUENT_FIRST =
        Comparator.comparingLong(Numbered::count).reversed().thenComparingInt(Numbered::number);
  }

  private final FacetOrdinals ordinals;
  private final Map<Facet, Tally> tallies = new EnumMap<>(Facet.class);

  FacetCounts(FacetOrdinals ordinals) {
    this.ordinals = ordinals;
    for (Facet facet : Facet.values()) {
      tallies.put(facet, new Tally());
    }
  }

  /** Counts the documents of a part of the index, in ascending order. */
  final class Leaf {
    private final FacetOrdinals.Column[] columns;
    private final Tally[] sums;

    private Leaf(LeafReaderContext context) throws IOException {
      Facet[] facets = Facet.values();
      columns = new FacetOrdinals.Column[facets.length];
      sums = new Tally[facets.length];
      for (int i = 0; i < facets.length; i++) {
        columns[i] = ordinals.column(facets[i], context);
        sums[i] = tallies.get(facets[i]);
      }
    }

    void count(int document) throws IOException {
      for (int i = 0; i < columns.length; i++) {
        columns[i].count(document, sums[i]);
      }
    }
  }

  Leaf leaf(LeafReaderContext context) throws IOException {
    return new Leaf(context);
  }

  /**
   * The most frequent values of each facet, those of equal frequency in their own order.
   *
   * @param limit how many at most of each
   * @param scale for how many hits each that was counted stands
   */
  Map<Facet, List<Count>> mostFrequent(int limit, double scale) throws IOException {
    Map<Facet, List<Count>> result = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      PriorityQueue<Numbered> most = new PriorityQueue<>(Numbered.FREQUENT_FIRST.reversed());
      tallies
          .get(facet)
          .forEach(
              (number, count) -> {
                most.add(new Numbered(number, count));
                if (most.size() > limit) {
                  most.poll();
                }
              });
      List<Numbered> sorted = new ArrayList<>(most);
      sorted.sort(Numbered.FREQUENT_FIRST);
      List<String> values = ordinals.values(facet, sorted.stream().map(Numbered::number).toList());
      List<Count> counts = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        counts.add(new Count(values.get(i), Math.round(sorted.get(i).count() * scale)));
      }
      result.put(facet, counts);
    }
    return result;
  }
}
