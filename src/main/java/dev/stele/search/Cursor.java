package dev.stele.search;

import dev.stele.memory.ConcordanceQuery;
import dev.stele.memory.CursorException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Reads and writes cursors of one question. A cursor holds the rank of the last hit that was shown,
 * not its number, so the next page goes on behind it whatever has arrived since. It also holds a
 * checksum of the question, since a place among the hits of another would be no place at all.
 */
final class Cursor {
  private static final int VERSION = 3;

  private final int question;

  Cursor(ConcordanceQuery query) {
    CRC32 checksum = new CRC32();
    // All that decides on the hits and their order; the limit does not.
    checksum.update(
        query
            .page(/* newLimit= */ 1, Optional.empty())
            .toString()
            .getBytes(StandardCharsets.UTF_8));
    question = (int) checksum.getValue();
  }

  /** What a cursor writes of a hit. */
  @FunctionalInterface
  private interface Part {
    void write(DataOutputStream out) throws IOException;
  }

  /** A cursor behind a hit. */
  String behind(Ranked hit) {
    return write(
        out -> {
          out.writeInt(hit.score());
          hit.place().write(out);
        });
  }

  /** A cursor behind a hit in the order of contexts. */
  String behind(ContextOrder.Key key) {
    return write(
        out -> {
          out.writeUTF(key.context());
          out.writeUTF(key.id());
        });
  }

  private String write(Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeInt(question);
      part.write(out);
    } catch (IOException e) {
      throw new AssertionError("writing to memory does not fail", e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** The hit behind which a cursor stands; its number is of no meaning. */
  Ranked ranked(String cursor) {
    return read(cursor, in -> new Ranked(/* document= */ -1, in.readInt(), Place.read(in)));
  }

  /** The hit behind which a cursor stands in the order of contexts. */
  ContextOrder.Key key(String cursor) {
    return read(cursor, in -> new ContextOrder.Key(in.readUTF(), in.readUTF()));
  }

  /** What a cursor says of a hit. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  private <T> T read(String cursor, Reader<T> reader) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
      if (in.readByte() != VERSION || in.readInt() != question) {
        throw wrong(cursor, null);
      }
      T hit = reader.read(in);
      if (in.read() != -1) {
        throw wrong(cursor, null);
      }
      return hit;
    } catch (IOException e) {
      throw wrong(cursor, e);
    } catch (CursorException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw wrong(cursor, e);
    }
  }

  private static CursorException wrong(String cursor, Exception cause) {
    return new CursorException(
        "cursor is what 'next' of the page before said; '"
            + cursor
            + "' is not, or not to this question",
        cause);
  }
}
