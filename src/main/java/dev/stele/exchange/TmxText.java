package dev.stele.exchange;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;

/**
 * The characters of a TMX file, as a parser takes them. Where the parser gives up, the text can be
 * resumed at the next unit by another. Gzip is recognised by its first bytes. Bytes that are no
 * characters become U+FFFD.
 */
final class TmxText implements AutoCloseable {
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int HEAD = 64 * 1024;
  private static final int KEPT = 64 * 1024;
  private static final int PART = 8 * 1024;
  private static final String UNIT = "<tu";

  /** What stands before the units in every file. */
  private static final String BEFORE_UNITS = "<tmx><body>";

  private final Counted bytes;
  private final long size;
  private final Reader in;

  /** What was read last, and perhaps not yet handed out. */
  private final char[] recent = new char[2 * KEPT + PART];

  private int recentLength;

  /** Where {@link #recent} begins, in characters from the start of the file. */
  private long recentStart;

  private int next;
  private String prefix = "";
  private int prefixNext;

  /** Where the text of the present parser begins behind its prefix. */
  private long base;

  private long resumed = -1;

  private TmxText(Counted bytes, long size, Reader in) {
    this.bytes = bytes;
    this.size = size;
    this.in = in;
  }

  /**
   * Opens a file.
   *
   * @throws IOException where it cannot be read
   * @throws IllegalArgumentException where it names an encoding that is not known
   */
  static TmxText open(Path file) throws IOException {
    Counted bytes = new Counted(Files.newInputStream(file));
    try {
      BufferedInputStream raw = new BufferedInputStream(bytes, HEAD);
      raw.mark(2);
      boolean isGzip = ((raw.read() << 8) | raw.read()) == GZIP_MAGIC;
      raw.reset();
      BufferedInputStream in =
          isGzip ? new BufferedInputStream(new GZIPInputStream(raw, HEAD), HEAD) : raw;
      in.mark(HEAD);
      byte[] head = in.readNBytes(HEAD);
      in.reset();
      XmlEncoding encoding = XmlEncoding.of(head);
      in.skipNBytes(encoding.mark());
      return new TmxText(
          bytes,
          Math.max(1, Files.size(file)),
          new InputStreamReader(
              in,
              encoding
                  .charset()
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPLACE)
                  .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    } catch (IOException | IllegalArgumentException e) {
      bytes.close();
      throw e;
    }
  }

  /** How much of the file has been read, 0 to 1. */
  double share() {
    return Math.min(1, (double) bytes.count / size);
  }

  /** The text from where it stands, for one parser; closing it does nothing. */
  Reader reader() {
    return new Reader() {
      @Override
      public int read(char[] buffer, int offset, int length) throws IOException {
        return handOut(buffer, offset, length);
      }

      @Override
      public void close() {
        // Another parser may go on where this one gave up.
      }
    };
  }

  private int handOut(char[] buffer, int offset, int length) throws IOException {
    if (prefixNext < prefix.length()) {
      int part = Math.min(length, prefix.length() - prefixNext);
      prefix.getChars(prefixNext, prefixNext + part, buffer, offset);
      prefixNext += part;
      return part;
    }
    if (next == recentLength && !readOn()) {
      return -1;
    }
    int part = Math.min(length, recentLength - next);
    System.arraycopy(recent, next, buffer, offset, part);
    next += part;
    return part;
  }

  private boolean readOn() throws IOException {
    if (recentLength > 2 * KEPT) {
      int gone = recentLength - KEPT;
      System.arraycopy(recent, gone, recent, 0, KEPT);
      recentLength = KEPT;
      recentStart += gone;
      next -= gone;
    }
    int read = in.read(recent, recentLength, PART);
    if (read < 0) {
      return false;
    }
    recentLength += read;
    return true;
  }

  /**
   * Goes to the first unit behind a place, so that another parser finds it as the first of a file.
   *
   * @param offset the place where the present parser gave up, in characters from where it began
   * @return how many line breaks were passed over; empty where no unit follows
   */
  OptionalInt resume(long offset) throws IOException {
    long from = Math.max(base + Math.max(0, offset - prefix.length()), resumed + 1);
    next = (int) Math.max(0, Math.min(from - recentStart, recentLength));
    int lines = 0;
    while (true) {
      while (next + UNIT.length() >= recentLength) {
        if (!readOn()) {
          return OptionalInt.empty();
        }
      }
      if (recent[next] == '<' && isUnit(next)) {
        resumed = recentStart + next;
        base = resumed;
        prefix = BEFORE_UNITS;
        prefixNext = 0;
        return OptionalInt.of(lines);
      }
      lines += recent[next] == '\n' ? 1 : 0;
      next++;
    }
  }

  private boolean isUnit(int at) {
    char behind = recent[at + UNIT.length()];
    return recent[at + 1] == 't'
        && recent[at + 2] == 'u'
        && (behind == '>' || Character.isWhitespace(behind));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
