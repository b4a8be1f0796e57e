package dev.stele.search;

import dev.stele.document.Language;
import dev.stele.memory.ConcordanceQuery;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * The order of hits, and cursors into it. Every order ends in symbol, bitext, place and id, so no
 * two hits are equal in it, and a cursor holds the values of a hit. It also holds a checksum of the
 * question, since a place among the hits of another question would be no place at all.
 */
final class HitOrder {
  private static final int CURSOR_VERSION = 2;

  private final int question;
  private final Sort sort;

  private HitOrder(int question, List<SortField> fields) {
    this.question = question;
    this.sort = new Sort(fields.toArray(SortField[]::new));
  }

  static HitOrder of(ConcordanceQuery query) {
    List<SortField> fields = new ArrayList<>();
    if (query.sort() == ConcordanceQuery.Sort.RELEVANCE) {
      fields.add(SortField.FIELD_SCORE);
      // Backwards, confirmed stands before auto; rejected units come with no others.
      fields.add(
          new SortField(UnitDocument.STATUS_VALUE, SortField.Type.STRING, /* reverse= */ true));
    }
    if (query.sort() != ConcordanceQuery.Sort.SYMBOL) {
      SortField newest =
          new SortField(UnitDocument.DATE_VALUE, SortField.Type.LONG, /* reverse= */ true);
      newest.setMissingValue(Long.MIN_VALUE);
      fields.add(newest);
    }
    SortField symbol = new SortField(UnitDocument.SYMBOL_VALUE, SortField.Type.STRING);
    symbol.setMissingValue(SortField.STRING_LAST);
    fields.add(symbol);
    fields.add(new SortField(UnitDocument.BITEXT_VALUE, SortField.Type.STRING));
    fields.add(new SortField(UnitDocument.PLACE_VALUE, SortField.Type.LONG));
    fields.add(new SortField(UnitDocument.ID_VALUE, SortField.Type.STRING));
    return new HitOrder(checksum(query), fields);
  }

  /** A checksum of all that decides on the hits and their order; the limit does not. */
  private static int checksum(ConcordanceQuery query) {
    ConcordanceQuery question =
        new ConcordanceQuery(
            query.text(),
            query.language().primary(),
            query.other().map(Language::primary),
            query.filter(),
            query.sort(),
            /* limit= */ 1,
            /* cursor= */ Optional.empty());
    CRC32 checksum = new CRC32();
    checksum.update(question.toString().getBytes(StandardCharsets.UTF_8));
    return (int) checksum.getValue();
  }

  Sort sort() {
    return sort;
  }

  /** A cursor that stands behind a hit. */
  String cursor(FieldDoc hit) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(CURSOR_VERSION);
      out.writeInt(question);
      for (Object value : hit.fields) {
        write(out, value);
      }
    } catch (IOException e) {
      throw new AssertionError("writing to memory does not fail", e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, Object value) throws IOException {
    if (value instanceof Float score) {
      out.writeFloat(score);
    } else if (value instanceof Long number) {
      out.writeLong(number);
    } else {
      byte[] text =
          value instanceof BytesRef ref
              ? ref.utf8ToString().getBytes(StandardCharsets.UTF_8)
              : new byte[0];
      out.writeBoolean(value != null);
      out.writeShort(text.length);
      out.write(text);
    }
  }

  /**
   * The hit behind which a cursor stands.
   *
   * @throws IllegalArgumentException where it is none of this order, or of another question
   */
  FieldDoc read(String cursor) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes(cursor)))) {
      if (in.readByte() != CURSOR_VERSION || in.readInt() != question) {
        throw noCursor(cursor, null);
      }
      SortField[] fields = sort.getSort();
      Object[] values = new Object[fields.length];
      for (int i = 0; i < fields.length; i++) {
        values[i] = read(in, fields[i]);
      }
      if (in.read() != -1) {
        throw noCursor(cursor, null);
      }
      // Hits that are equal to a cursor lie before it, whatever their number in the index.
      return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    } catch (IOException e) {
      throw noCursor(cursor, e);
    }
  }

  private static byte[] bytes(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw noCursor(cursor, e);
    }
  }

  private static Object read(DataInputStream in, SortField field) throws IOException {
    return switch (field.getType()) {
      case SCORE -> in.readFloat();
      case LONG -> in.readLong();
      default -> {
        boolean present = in.readBoolean();
        byte[] text = in.readNBytes(in.readUnsignedShort());
        yield present ? new BytesRef(text) : null;
      }
    };
  }

  private static IllegalArgumentException noCursor(String cursor, Exception cause) {
    return new IllegalArgumentException(
        "cursor is what 'next' of the page before said; '"
            + cursor
            + "' is not, or not to this question",
        cause);
  }
}
