package dev.stele.extract;

import dev.stele.extract.ExtractionException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Chooses the reader of a file by its content, inside the parsing process. The formats that most
 * documents have are known here by their first bytes; Tika, which takes half a second to wake, is
 * asked about the others only.
 */
final class Formats {
  private static final int HEAD = 1024;

  private Formats() {}

  static RawDocument read(Path file, ReadingLimits limits) throws IOException {
    return readerOf(file).read(file, limits);
  }

  private static FileFormatReader readerOf(Path file) throws IOException {
    String head;
    try (InputStream in = Files.newInputStream(file)) {
      head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
    if (head.contains("%PDF-")) {
      return new PdfReader();
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return readerOfZip(file);
    }
    return new TextFileReader();
  }

  private static FileFormatReader readerOfZip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("word/document.xml") != null) {
        return new DocxReader();
      }
      throw new UnreadableFileException(Reason.NOT_A_DOCUMENT, "an archive");
    } catch (ZipException e) {
      throw new UnreadableFileException(Reason.DAMAGED, String.valueOf(e.getMessage()));
    }
  }
}
