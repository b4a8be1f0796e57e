package dev.stele.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Chooses the reader of a file by its first bytes, inside the parsing process. */
final class Formats {
  private static final int HEAD = 8192;

  private Formats() {}

  static RawDocument read(Path file, ReadingLimits limits) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    return readerOf(head).read(file, limits);
  }

  private static FileFormatReader readerOf(byte[] head) {
    String start =
        new String(Arrays.copyOf(head, Math.min(head.length, 1024)), StandardCharsets.ISO_8859_1);
    if (start.contains("%PDF-")) {
      return new PdfReader();
    }
    return new TextFileReader();
  }
}
