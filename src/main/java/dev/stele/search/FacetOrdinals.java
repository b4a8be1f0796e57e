package dev.stele.search;

import dev.stele.memory.ConcordancePage.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * Numbers the values of the facets over all parts of an index, in their own order, so that hits are
 * counted by number and only the most frequent values are ever read. Made once for each state of
 * the index.
 */
final class FacetOrdinals {
  private final List<LeafReaderContext> leaves;
  private final Map<Facet, OrdinalMap> maps = new EnumMap<>(Facet.class);

  FacetOrdinals(IndexReader reader) throws IOException {
    leaves = reader.leaves();
    for (Facet facet : Facet.values()) {
      SortedDocValues[] values = new SortedDocValues[leaves.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = values(facet, leaves.get(i));
      }
      maps.put(facet, OrdinalMap.build(null, values, PackedInts.DEFAULT));
    }
  }

  /** The values of a facet in a part, and their numbers. */
  record Column(Facet facet, SortedDocValues values, LongValues numbers) {
    /** Counts the value of a document, if it has one; documents come in ascending order. */
    void count(int document, Tally tally) throws IOException {
      if (values.advanceExact(document)) {
        tally.add((int) numbers.get(values.ordValue()));
      }
    }
  }

  /** The values of a facet in a part of the index, to be read once from its first document on. */
  Column column(Facet facet, LeafReaderContext leaf) throws IOException {
    return new Column(facet, values(facet, leaf), maps.get(facet).getGlobalOrds(leaf.ord));
  }

  /** The values that have some numbers, in the order of the numbers as they are given. */
  List<String> values(Facet facet, List<Integer> numbers) throws IOException {
    OrdinalMap map = maps.get(facet);
    SortedDocValues[] open = new SortedDocValues[leaves.size()];
    List<String> found = new ArrayList<>();
    for (int number : numbers) {
      int part = map.getFirstSegmentNumber(number);
      if (open[part] == null) {
        open[part] = values(facet, leaves.get(part));
      }
      found.add(open[part].lookupOrd((int) map.getFirstSegmentOrd(number)).utf8ToString());
    }
    return found;
  }

  private static SortedDocValues values(Facet facet, LeafReaderContext leaf) throws IOException {
    return DocValues.getSorted(leaf.reader(), UnitDocument.facetField(facet));
  }
}
