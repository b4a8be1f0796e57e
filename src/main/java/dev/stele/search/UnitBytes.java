package dev.stele.search;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.ParagraphPath;
import dev.stele.memory.BitextId;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/** A whole unit as the bytes that are kept beside the index, so that a hit needs nothing else. */
final class UnitBytes {
  /** Most units take fewer bytes. */
  private static final int MOSTLY = 1_024;

  private UnitBytes() {}

  static BytesRef write(TranslationUnit unit) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(MOSTLY);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(out, unit.id().value());
      tuv(out, unit.source());
      tuv(out, unit.target());
      optional(out, unit.provenance().bitext());
      optional(out, unit.provenance().symbol());
      optional(out, unit.provenance().date());
      optional(out, unit.provenance().original());
      optional(out, unit.provenance().derivedThrough());
      text(out, unit.status().toString());
      out.writeDouble(unit.confidence());
    } catch (IOException e) {
      throw new AssertionError("writing to memory does not fail", e);
    }
    return new BytesRef(bytes.toByteArray());
  }

  static TranslationUnit read(BytesRef bytes) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
      return new TranslationUnit(
          new UnitId(text(in)),
          tuv(in),
          tuv(in),
          new Provenance(
              optional(in).map(BitextId::new),
              optional(in).map(DocumentSymbol::new),
              optional(in).map(LocalDate::parse),
              optional(in).map(Language::new),
              optional(in).map(Language::new)),
          Status.parse(text(in)),
          in.readDouble());
    }
  }

  /**
   * Only the text of a unit in a language; reading a whole unit takes three times as long.
   *
   * @param primary a primary language of the unit
   */
  static String text(BytesRef bytes, Language primary) {
    ByteBuffer in = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    skip(in);
    String tag = next(in);
    String text = next(in);
    if (new Language(tag).primary().equals(primary)) {
      return text;
    }
    in.getInt();
    skip(in);
    skipOptional(in);
    skipOptional(in);
    skip(in);
    return next(in);
  }

  private static String next(ByteBuffer in) {
    int length = in.getInt();
    String text =
        new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }

  private static void skip(ByteBuffer in) {
    int length = in.getInt();
    in.position(in.position() + length);
  }

  private static void skipOptional(ByteBuffer in) {
    if (in.get() != 0) {
      skip(in);
    }
  }

  private static void tuv(DataOutputStream out, Tuv tuv) throws IOException {
    text(out, tuv.language().tag());
    text(out, tuv.text());
    out.writeInt(tuv.segments());
    text(out, tuv.paragraph().toString());
    optional(out, tuv.previous());
    optional(out, tuv.next());
  }

  private static Tuv tuv(DataInputStream in) throws IOException {
    return new Tuv(
        new Language(text(in)),
        text(in),
        in.readInt(),
        ParagraphPath.parse(text(in)),
        optional(in),
        optional(in));
  }

  private static void optional(DataOutputStream out, Optional<?> value) throws IOException {
    out.writeBoolean(value.isPresent());
    if (value.isPresent()) {
      text(out, value.get().toString());
    }
  }

  private static Optional<String> optional(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(text(in)) : Optional.empty();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
