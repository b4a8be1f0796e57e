package dev.stele.search;

import dev.stele.document.Language;
import dev.stele.memory.Penalty.Reason;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * The fields of a unit by which fuzzy lookup finds one of its sides, besides the terms of its text:
 * its length and a signature as a number, which costs least to read; its units, with all that a
 * score depends on, as bytes; and its template, by which texts are found that differ in numbers.
 */
final class MatchFields {
  /** What the record begins with; the codes of the units follow, two bytes each. */
  private static final int HEADER = 1 + Long.BYTES + 3 * Integer.BYTES;

  private static final String SHAPE_FIRST = "shape_first";
  private static final String SHAPE_SECOND = "shape_second";
  private static final String RECORD_FIRST = "match_first";
  private static final String RECORD_SECOND = "match_second";

  private static final int DERIVED = 1;
  private static final int CONFIRMED = 2;
  private static final int SIGNATURE_BITS = 51;
  private static final int MOST_LENGTH = (1 << (Long.SIZE - SIGNATURE_BITS)) - 1;

  private MatchFields() {}

  /** Length and signature of the side in a language, in units that have another side in another. */
  static String shape(Language language, Language other) {
    return isFirst(language, other) ? SHAPE_FIRST : SHAPE_SECOND;
  }

  /** The bytes of the side in a language, in units that have another side in another. */
  static String record(Language language, Language other) {
    return isFirst(language, other) ? RECORD_FIRST : RECORD_SECOND;
  }

  /**
   * Which of the sides of a unit it is, in the order of their languages. Every unit has both, so
   * their columns have no gaps: that makes them much faster to read than columns of a language.
   */
  private static boolean isFirst(Language language, Language other) {
    return language.primary().compareTo(other.primary()) <= 0;
  }

  /** The template of the side in a language. */
  static String template(Language language) {
    return "template_" + language.primary();
  }

  /**
   * Adds the fields of a side.
   *
   * @param other the language of the other side
   * @param text of the side
   * @param cache of texts, among them perhaps the neighbours
   */
  static void add(
      Document document,
      TranslationUnit unit,
      Tuv side,
      Language other,
      MatchText text,
      TextCache cache) {
    Language language = side.language();
    boolean[] numbers = Numerals.of(language).in(text.tokens());
    document.add(new NumericDocValuesField(shape(language, other), shape(text)));
    document.add(
        new BinaryDocValuesField(
            record(language, other), record(text, unit, side, numbers, cache)));
    templateTerm(text, numbers)
        .ifPresent(term -> document.add(new StringField(template(language), term, Field.Store.NO)));
  }

  /** Adds what a unit has that has one side only in the index, so that no column has gaps. */
  static void addNoOther(Document document) {
    document.add(new NumericDocValuesField(SHAPE_SECOND, 0));
    document.add(new BinaryDocValuesField(RECORD_SECOND, new BytesRef(new byte[HEADER])));
  }

  /** The term of a unit of a text, among those of {@link TokenTerms}. */
  static String unigram(MatchText text, int at) {
    Token unit = text.units().get(at);
    return text.isByCharacter() ? TokenTerms.character(unit) : unit.term();
  }

  /** Whether a unit and the one behind it have a term of their own. */
  static boolean isBigram(MatchText text, int at) {
    return text.units().get(at).han() && text.units().get(at + 1).han();
  }

  /** The term of a Han character and the one behind it. */
  static String bigram(MatchText text, int at) {
    return text.units().get(at).term() + text.units().get(at + 1).term();
  }

  /** The term of the texts that differ from this one in numbers only. */
  static Optional<String> templateTerm(MatchText text, Language language) {
    return templateTerm(text, Numerals.of(language).in(text.tokens()));
  }

  private static Optional<String> templateTerm(MatchText text, boolean[] numbers) {
    List<Token> template = Numerals.template(text.tokens(), numbers);
    return template.isEmpty()
        ? Optional.empty()
        : Optional.of(Long.toHexString(MatchText.digest(template)));
  }

  static long shape(MatchText text) {
    long signature = 0;
    for (char code : text.codes()) {
      signature |= 1L << (((code * 0x9E3779B1) >>> 8) % SIGNATURE_BITS);
    }
    return (long) Math.min(text.length(), MOST_LENGTH) << SIGNATURE_BITS | signature;
  }

  /** How many units a text has; of very long ones fewer than it has, but more than any query. */
  static int length(long shape) {
    return (int) (shape >>> SIGNATURE_BITS);
  }

  /** How many units at least one text has that another lacks, by their shapes. */
  static int missing(long shape, long other) {
    return Long.bitCount(shape & ~other & ((1L << SIGNATURE_BITS) - 1));
  }

  private static BytesRef record(
      MatchText text, TranslationUnit unit, Tuv side, boolean[] numbers, TextCache cache) {
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + Character.BYTES * text.length());
    int flags = unit.provenance().derivedThrough().isPresent() ? DERIVED : 0;
    flags |= unit.status() == Status.CONFIRMED ? CONFIRMED : 0;
    bytes.put((byte) flags);
    bytes.putLong(text.digest());
    bytes.putInt(neighbour(side.previous().map(t -> cache.text(t, side.language()).digest())));
    bytes.putInt(neighbour(side.next().map(t -> cache.text(t, side.language()).digest())));
    bytes.putInt(numbers(text, numbers));
    for (char code : text.codes()) {
      bytes.putChar(code);
    }
    return new BytesRef(bytes.array());
  }

  /**
   * What is kept of a neighbour; 0 where there is none.
   *
   * @param digest of its text
   */
  static int neighbour(Optional<Long> digest) {
    return digest.map(d -> d.intValue() | 1).orElse(0);
  }

  /** A digest of the numbers of a text. */
  static int numbers(MatchText text, Language language) {
    return numbers(text, Numerals.of(language).in(text.tokens()));
  }

  private static int numbers(MatchText text, boolean[] numbers) {
    return (int) MatchText.digest(Numerals.numbers(text.tokens(), numbers));
  }

  /** A record as it is read; the same one for every document, one after the other. */
  static final class Reading {
    private char[] codes = new char[256];
    private int length;
    private byte flags;
    private long digest;
    private int before;
    private int after;
    private int numbers;

    void read(BytesRef bytes) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
      flags = buffer.get();
      digest = buffer.getLong();
      before = buffer.getInt();
      after = buffer.getInt();
      numbers = buffer.getInt();
      length = buffer.remaining() / Character.BYTES;
      if (codes.length < length) {
        codes = new char[2 * length];
      }
      buffer.asCharBuffer().get(codes, 0, length);
    }

    /** The codes of the units, in the first {@link #length} places. */
    char[] codes() {
      return codes;
    }

    int length() {
      return length;
    }

    /** Why the unit is worth less, whatever is looked up. */
    Set<Reason> reasons() {
      Set<Reason> reasons = EnumSet.noneOf(Reason.class);
      if ((flags & CONFIRMED) == 0) {
        reasons.add(Reason.UNREVIEWED);
      }
      if ((flags & DERIVED) != 0) {
        reasons.add(Reason.DERIVED);
      }
      return reasons;
    }

    long digest() {
      return digest;
    }

    int before() {
      return before;
    }

    int after() {
      return after;
    }

    int numbers() {
      return numbers;
    }
  }

  /** The digest of a record. */
  static long digest(BytesRef record) {
    return ByteBuffer.wrap(record.bytes, record.offset + 1, Long.BYTES).getLong();
  }
}
