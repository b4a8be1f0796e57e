package dev.stele.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
 * Numbers the symbols over all parts of an index, in their own order, and the kinds of units, so
 * that hits are counted by number and only the most frequent symbols are ever read. Made once for
 * each state of the index; for use by several threads.
 */
final class FacetOrdinals {
  private final List<LeafReaderContext> leaves;
  private final List<UnitColumns> columns;
  private final OrdinalMap symbols;

  /** By part of the index and symbol in it: its number. Packed as Lucene has it, it is slow. */
  private final List<int[]> symbolNumbers = new ArrayList<>();

  private final List<int[]> kindNumbers = new ArrayList<>();
  private final List<UnitKind> kinds = new ArrayList<>();

  /** By number of a kind. */
  private final boolean[] confirmed;

  /**
   * @param columns of the parts of the index, in their order
   */
  FacetOrdinals(IndexReader reader, List<UnitColumns> columns) throws IOException {
    this.leaves = reader.leaves();
    this.columns = columns;
    this.symbols = mapOfSymbols();
    numberSymbols();
    numberKinds();
    this.confirmed = new boolean[kinds.size()];
    for (int i = 0; i < confirmed.length; i++) {
      confirmed[i] = kinds.get(i).confirmed();
    }
  }

  private OrdinalMap mapOfSymbols() throws IOException {
    SortedDocValues[] values = new SortedDocValues[leaves.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = values(UnitDocument.SYMBOL_VALUE, leaves.get(i));
    }
    return OrdinalMap.build(null, values, PackedInts.DEFAULT);
  }

  private void numberSymbols() throws IOException {
    for (LeafReaderContext leaf : leaves) {
      LongValues packed = symbols.getGlobalOrds(leaf.ord);
      int[] ofLeaf = new int[values(UnitDocument.SYMBOL_VALUE, leaf).getValueCount()];
      Arrays.setAll(ofLeaf, symbol -> (int) packed.get(symbol));
      symbolNumbers.add(ofLeaf);
    }
  }

  private void numberKinds() throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    for (LeafReaderContext leaf : leaves) {
      SortedDocValues values = values(UnitDocument.KIND_VALUE, leaf);
      int[] ofLeaf = new int[values.getValueCount()];
      for (int i = 0; i < ofLeaf.length; i++) {
        String kind = values.lookupOrd(i).utf8ToString();
        Integer number = numbers.putIfAbsent(kind, kinds.size());
        if (number == null) {
          number = kinds.size();
          kinds.add(UnitKind.parse(kind));
        }
        ofLeaf[i] = number;
      }
      kindNumbers.add(ofLeaf);
    }
  }

  /** The symbols in a part of the index, and their numbers. */
  static final class Symbols {
    private final Runs column;
    private final int[] numbers;

    private Symbols(Runs column, int[] numbers) {
      this.column = column;
      this.numbers = numbers;
    }

    /** The number of the symbol of a document, or {@link Runs#NONE}. */
    int number(int document) {
      int value = column.value(document);
      return value == Runs.NONE ? Runs.NONE : numbers[value];
    }
  }

  /** The kinds in a part of the index, and their numbers. */
  static final class Kinds {
    private final UnitColumns columns;
    private final int[] numbers;

    private Kinds(UnitColumns columns, int[] numbers) {
      this.columns = columns;
      this.numbers = numbers;
    }

    /** The number of the kind of a document. */
    int number(int document) {
      return numbers[columns.kind(document)];
    }
  }

  /** The symbols in a part of the index. */
  Symbols symbols(LeafReaderContext leaf) {
    return new Symbols(columns.get(leaf.ord).symbols(), symbolNumbers.get(leaf.ord));
  }

  /** The kinds in a part of the index; every unit has one. */
  Kinds kinds(LeafReaderContext leaf) {
    return new Kinds(columns.get(leaf.ord), kindNumbers.get(leaf.ord));
  }

  /** The symbols that have some numbers, in the order of the numbers as they are given. */
  List<String> symbols(List<Integer> numbers) throws IOException {
    SortedDocValues[] values = new SortedDocValues[leaves.size()];
    List<String> found = new ArrayList<>();
    for (int number : numbers) {
      int leaf = symbols.getFirstSegmentNumber(number);
      if (values[leaf] == null) {
        values[leaf] = values(UnitDocument.SYMBOL_VALUE, leaves.get(leaf));
      }
      found.add(values[leaf].lookupOrd((int) symbols.getFirstSegmentOrd(number)).utf8ToString());
    }
    return found;
  }

  /** How many symbols there are: they are numbered from 0. */
  int symbolCount() {
    return (int) symbols.getValueCount();
  }

  /** The kind that has a number. */
  UnitKind kind(int number) {
    return kinds.get(number);
  }

  /** Whether the kind that has a number is that of confirmed units. */
  boolean isConfirmed(int number) {
    return confirmed[number];
  }

  /** How many kinds there are: they are numbered from 0. */
  int kindCount() {
    return kinds.size();
  }

  private static SortedDocValues values(String field, LeafReaderContext leaf) throws IOException {
    return DocValues.getSorted(leaf.reader(), field);
  }
}
