package dev.stele.search;

import dev.stele.document.Language;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.packed.PackedInts;

/**
 * What the units of a part of the index are ranked and counted by: the lengths of their texts,
 * their kinds and their symbols. A search looks at these for every document that may be a hit, so
 * they are kept in memory, a byte or two each; the units of a symbol lie together. For use by
 * several threads.
 */
final class UnitColumns {
  /** The length of a text that is not there: no text is so long, so it covers nothing. */
  private static final byte ABSENT = Coverage.code(Integer.MAX_VALUE);

  private final Map<String, byte[]> lengths;
  private final PackedInts.Reader kinds;
  private final Runs symbols;

  private UnitColumns(Map<String, byte[]> lengths, PackedInts.Reader kinds, Runs symbols) {
    this.lengths = lengths;
    this.kinds = kinds;
    this.symbols = symbols;
  }

  /** Reads the columns of a part of the index, all of it. */
  static UnitColumns of(LeafReader reader) throws IOException {
    Map<String, byte[]> lengths = new HashMap<>();
    for (FieldInfo field : reader.getFieldInfos()) {
      if (UnitDocument.isLengthValue(field.name)) {
        lengths.put(field.name, lengths(reader, field.name));
      }
    }
    return new UnitColumns(
        lengths,
        kinds(reader),
        Runs.of(DocValues.getSorted(reader, UnitDocument.SYMBOL_VALUE), reader.maxDoc()));
  }

  private static byte[] lengths(LeafReader reader, String field) throws IOException {
    byte[] lengths = new byte[reader.maxDoc()];
    Arrays.fill(lengths, ABSENT);
    NumericDocValues values = DocValues.getNumeric(reader, field);
    for (int i = values.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = values.nextDoc()) {
      lengths[i] = (byte) values.longValue();
    }
    return lengths;
  }

  private static PackedInts.Reader kinds(LeafReader reader) throws IOException {
    SortedDocValues values = DocValues.getSorted(reader, UnitDocument.KIND_VALUE);
    PackedInts.Mutable kinds =
        PackedInts.getMutable(
            reader.maxDoc(), PackedInts.bitsRequired(values.getValueCount()), PackedInts.FASTEST);
    for (int i = values.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = values.nextDoc()) {
      kinds.set(i, values.ordValue());
    }
    return kinds;
  }

  /**
   * The lengths of the texts in some languages by document, as {@link Coverage} writes them; not to
   * be changed. Of a language in which there is no text at all there are none.
   */
  byte[][] lengths(List<Language> languages) {
    return languages.stream()
        .map(language -> lengths.get(UnitDocument.lengthValue(language)))
        .filter(Objects::nonNull)
        .toArray(byte[][]::new);
  }

  /** The numbers of the units' symbols among those of this part of the index. */
  Runs symbols() {
    return symbols;
  }

  /** The number of a unit's kind among those of this part of the index. */
  int kind(int document) {
    return (int) kinds.get(document);
  }
}
