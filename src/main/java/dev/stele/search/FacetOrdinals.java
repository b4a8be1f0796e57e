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

  /**
   * @param columns of the parts of the index, in their order
   */
  FacetOrdinals(IndexReader reader, List<UnitColumns> columns) throws IOException {
    this.leaves = reader.leaves();
    this.columns = columns;
    this.symbols = mapOfSymbols();
    numberSymbols();
    numberKinds();
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
    /** What {@link #number} gives for a document without a symbol. */
    static final int NONE = -1;

    private final SortedDocValues values;
    private final int[] numbers;

    private Symbols(SortedDocValues values, int[] numbers) {
      this.values = values;
      this.numbers = numbers;
    }

    /** The number of the symbol of a document; documents come in ascending order. */
    int number(int document) throws IOException {
      return values.advanceExact(document) ? numbers[values.ordValue()] : NONE;
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

  /** The symbols in a part of the index, to be read once from its first document on. */
  Symbols symbols(LeafReaderContext leaf) throws IOException {
    return new Symbols(values(UnitDocument.SYMBOL_VALUE, leaf), symbolNumbers.get(leaf.ord));
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

  /** The kind that has a number. */
  UnitKind kind(int number) {
    return kinds.get(number);
  }

  /** How many kinds there are: they are numbered from 0. */
  int kindCount() {
    return kinds.size();
  }

  private static SortedDocValues values(String field, LeafReaderContext leaf) throws IOException {
    return DocValues.getSorted(leaf.reader(), field);
  }
}
