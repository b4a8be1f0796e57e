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
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;

/** Counts the values of hits. */
final class FacetCounts {
  /** A symbol by its number. */
  private record Numbered(int number, long count) {
    /** The most frequent first, those of equal frequency in their own order. */
    static final Comparator<Numbered> FREQUENT_FIRST =
        Comparator.comparingLong(Numbered::count).reversed().thenComparingInt(Numbered::number);
  }

  private static final Comparator<Count> FREQUENT_FIRST =
      Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value);

  private final FacetOrdinals ordinals;
  private final int[] symbols;
  private final long[] kinds;

  FacetCounts(FacetOrdinals ordinals) {
    this.ordinals = ordinals;
    this.kinds = new long[ordinals.kindCount()];
    this.symbols = new int[ordinals.symbolCount()];
  }

  /** Counts documents of a part of the index. */
  final class Leaf {
    private final FacetOrdinals.Symbols symbolColumn;
    private final FacetOrdinals.Kinds kindColumn;

    private Leaf(LeafReaderContext context) {
      symbolColumn = ordinals.symbols(context);
      kindColumn = ordinals.kinds(context);
    }

    /** Counts a document; gives the number of its kind. */
    int count(int document) {
      int symbol = symbolColumn.number(document);
      if (symbol != Runs.NONE) {
        symbols[symbol]++;
      }
      int kind = kindColumn.number(document);
      kinds[kind]++;
      return kind;
    }
  }

  /** Counts of the same values, for hits that another thread counts. */
  FacetCounts empty() {
    return new FacetCounts(ordinals);
  }

  /** Adds what was counted elsewhere. */
  void add(FacetCounts other) {
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] += other.kinds[i];
    }
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] += other.symbols[i];
    }
  }

  Leaf leaf(LeafReaderContext context) {
    return new Leaf(context);
  }

  /**
   * The most frequent values of each facet, those of equal frequency in their own order.
   *
   * @param limit how many at most of each
   * @param scale for how many hits each that was counted stands
   */
  Map<Facet, List<Count>> mostFrequent(int limit, double scale) throws IOException {
    Map<Facet, Map<String, Long>> sums = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      sums.put(facet, new HashMap<>());
    }
    for (int kind = 0; kind < kinds.length; kind++) {
      long count = kinds[kind];
      if (count > 0) {
        ordinals
            .kind(kind)
            .values()
            .forEach((facet, value) -> sums.get(facet).merge(value, count, Long::sum));
      }
    }
    Map<Facet, List<Count>> result = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      result.put(
          facet,
          facet == Facet.SYMBOL
              ? mostFrequentSymbols(limit, scale)
              : sums.get(facet).entrySet().stream()
                  .map(sum -> new Count(sum.getKey(), sum.getValue()))
                  .sorted(FREQUENT_FIRST)
                  .limit(limit)
                  .map(count -> scaled(count.value(), count.count(), scale))
                  .toList());
    }
    return result;
  }

  private List<Count> mostFrequentSymbols(int limit, double scale) throws IOException {
    PriorityQueue<Numbered> most = new PriorityQueue<>(Numbered.FREQUENT_FIRST.reversed());
    for (int number = 0; number < symbols.length; number++) {
      int count = symbols[number];
      if (count > 0 && (most.size() < limit || count > most.peek().count())) {
        if (most.size() == limit) {
          most.poll();
        }
        most.add(new Numbered(number, count));
      }
    }
    List<Numbered> sorted = new ArrayList<>(most);
    sorted.sort(Numbered.FREQUENT_FIRST);
    List<String> values = ordinals.symbols(sorted.stream().map(Numbered::number).toList());
    List<Count> counts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      counts.add(scaled(values.get(i), sorted.get(i).count(), scale));
    }
    return counts;
  }

  private static Count scaled(String value, long count, double scale) {
    return new Count(value, Math.round(count * scale));
  }
}
