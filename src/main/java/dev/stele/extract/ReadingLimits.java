package dev.stele.extract;

import dev.stele.extract.ExtractionException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what one file unpacks to and how much text it gives, inside the parsing process. */
final class ReadingLimits {
  private final long unpackedBytes;
  private final long outputCharacters;
  private long bytes;
  private long characters;

  ReadingLimits(long unpackedBytes, long outputCharacters) {
    this.unpackedBytes = unpackedBytes;
    this.outputCharacters = outputCharacters;
  }

  /** Counts characters of text. */
  void count(long more) throws UnreadableFileException {
    characters += more;
    if (characters > outputCharacters) {
      throw new UnreadableFileException(
          Reason.TOO_LARGE, "its text has more than " + outputCharacters + " characters");
    }
  }

  /** How many characters of text may still come. */
  long charactersLeft() {
    return outputCharacters - characters;
  }

  /** The same stream, its bytes counted. */
  InputStream counted(InputStream stream) {
    return new FilterInputStream(stream) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        add(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        add(Math.max(0, n));
        return n;
      }
    };
  }

  private void add(int more) throws UnreadableFileException {
    bytes += more;
    if (bytes > unpackedBytes) {
      throw new UnreadableFileException(
          Reason.TOO_LARGE, "it unpacks to more than " + (unpackedBytes >> 20) + " MB");
    }
  }
}
