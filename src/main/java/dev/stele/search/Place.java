package dev.stele.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * Where a unit stands in {@linkplain UnitDocument#order the order of the index}. No two units have
 * the same place.
 *
 * @param day the date of its document in days since 1970; the least number where it has none
 * @param symbol the symbol of its document; empty ones stand last
 * @param bitext its bitext; empty ones stand first
 * @param place where it stands in its bitext
 * @param key tells units of one place apart
 */
record Place(long day, Optional<BytesRef> symbol, Optional<BytesRef> bitext, long place, long key)
    implements Comparable<Place> {
  private static final Comparator<Optional<BytesRef>> MISSING_LAST =
      Comparator.comparing((Optional<BytesRef> value) -> value.isEmpty())
          .thenComparing(value -> value.orElseGet(BytesRef::new));
  private static final Comparator<Optional<BytesRef>> MISSING_FIRST =
      Comparator.comparing((Optional<BytesRef> value) -> value.isPresent())
          .thenComparing(value -> value.orElseGet(BytesRef::new));
  private static final Comparator<Place> ORDER =
      Comparator.comparingLong(Place::day)
          .reversed()
          .thenComparing(Place::symbol, MISSING_LAST)
          .thenComparing(Place::bitext, MISSING_FIRST)
          .thenComparingLong(Place::place)
          .thenComparingLong(Place::key);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** Compares by symbol, those without one last. */
  static int compareSymbols(Place one, Place other) {
    return MISSING_LAST.compare(one.symbol, other.symbol);
  }

  /** The place of a document. */
  static Place of(LeafReader reader, int document) throws IOException {
    NumericDocValues days = DocValues.getNumeric(reader, UnitDocument.DATE_VALUE);
    return new Place(
        days.advanceExact(document) ? days.longValue() : Long.MIN_VALUE,
        text(reader, UnitDocument.SYMBOL_VALUE, document),
        text(reader, UnitDocument.BITEXT_VALUE, document),
        number(reader, UnitDocument.PLACE_VALUE, document),
        number(reader, UnitDocument.KEY_VALUE, document));
  }

  private static long number(LeafReader reader, String field, int document) throws IOException {
    NumericDocValues values = DocValues.getNumeric(reader, field);
    return values.advanceExact(document) ? values.longValue() : 0;
  }

  private static Optional<BytesRef> text(LeafReader reader, String field, int document)
      throws IOException {
    SortedDocValues values = DocValues.getSorted(reader, field);
    return values.advanceExact(document)
        ? Optional.of(BytesRef.deepCopyOf(values.lookupOrd(values.ordValue())))
        : Optional.empty();
  }

  /** The first document of a part of the index that stands behind this place. */
  int firstBehind(LeafReader reader) throws IOException {
    int low = 0;
    int high = reader.maxDoc();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (of(reader, middle).compareTo(this) > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeLong(day);
    write(out, symbol);
    write(out, bitext);
    out.writeLong(place);
    out.writeLong(key);
  }

  private static void write(DataOutputStream out, Optional<BytesRef> text) throws IOException {
    out.writeBoolean(text.isPresent());
    if (text.isPresent()) {
      byte[] bytes = text.get().utf8ToString().getBytes(StandardCharsets.UTF_8);
      out.writeShort(bytes.length);
      out.write(bytes);
    }
  }

  static Place read(DataInputStream in) throws IOException {
    return new Place(in.readLong(), readText(in), readText(in), in.readLong(), in.readLong());
  }

  private static Optional<BytesRef> readText(DataInputStream in) throws IOException {
    return in.readBoolean()
        ? Optional.of(new BytesRef(in.readNBytes(in.readUnsignedShort())))
        : Optional.empty();
  }
}
