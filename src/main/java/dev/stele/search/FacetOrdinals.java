package dev.stele.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * Numbers the symbols and the kinds of units over all parts of an index, in their own order, so
 * that hits are counted by number and only the most frequent values are ever read. Made once for
 * each state of the index; for use by several threads.
 */
final class FacetOrdinals {
  private final List<LeafReaderContext> leaves;
  private final OrdinalMap symbols;
  private final OrdinalMap kinds;
  private final AtomicReferenceArray<UnitKind> known;

  FacetOrdinals(IndexReader reader) throws IOException {
    leaves = reader.leaves();
    symbols = map(UnitDocument.SYMBOL_VALUE);
    kinds = map(UnitDocument.KIND_VALUE);
    known = new AtomicReferenceArray<>((int) kinds.getValueCount());
  }

  private OrdinalMap map(String field) throws IOException {
    SortedDocValues[] values = new SortedDocValues[leaves.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = values(field, leaves.get(i));
    }
    return OrdinalMap.build(null, values, PackedInts.DEFAULT);
  }

  /** The values in a part, and their numbers. */
  record Column(SortedDocValues values, LongValues numbers) {
    /** What {@link #number} gives for a document without a value. */
    static final int NONE = -1;

    /** The number of the value of a document; documents come in ascending order. */
    int number(int document) throws IOException {
      return values.advanceExact(document) ? (int) numbers.get(values.ordValue()) : NONE;
    }
  }

  /** The symbols in a part of the index, to be read once from its first document on. */
  Column symbols(LeafReaderContext leaf) throws IOException {
    return new Column(values(UnitDocument.SYMBOL_VALUE, leaf), symbols.getGlobalOrds(leaf.ord));
  }

  /** The kinds in a part of the index; every unit has one. */
  Column kinds(LeafReaderContext leaf) throws IOException {
    return new Column(values(UnitDocument.KIND_VALUE, leaf), kinds.getGlobalOrds(leaf.ord));
  }

  /** The symbols that have some numbers, in the order of the numbers as they are given. */
  List<String> symbols(List<Integer> numbers) throws IOException {
    List<String> found = new ArrayList<>();
    for (int number : numbers) {
      found.add(value(symbols, UnitDocument.SYMBOL_VALUE, number));
    }
    return found;
  }

  /** The kind that has a number. */
  UnitKind kind(int number) throws IOException {
    UnitKind kind = known.get(number);
    if (kind == null) {
      kind = UnitKind.parse(value(kinds, UnitDocument.KIND_VALUE, number));
      known.set(number, kind);
    }
    return kind;
  }

  private String value(OrdinalMap map, String field, int number) throws IOException {
    LeafReaderContext leaf = leaves.get(map.getFirstSegmentNumber(number));
    return values(field, leaf).lookupOrd((int) map.getFirstSegmentOrd(number)).utf8ToString();
  }

  private static SortedDocValues values(String field, LeafReaderContext leaf) throws IOException {
    return DocValues.getSorted(leaf.reader(), field);
  }
}
