package dev.stele.extract;

import dev.stele.extract.ExtractionException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Chooses the reader of a file by its content, inside the parsing process. The formats that most
 * documents have are known here by their first bytes; Tika, which takes half a second to wake, is
 * asked about the others only.
 */
final class Formats {
  private static final int HEAD = 4096;

  /** So far into a file a declaration of entities is looked for. */
  private static final int DECLARATIONS = 1 << 20;

  private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
  private static final Pattern HTML =
      Pattern.compile(
          "<(!doctype html|html|head|body|p|div|h1|table)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKUP = Pattern.compile("^(\u00EF\u00BB\u00BF)?\\s*<[?!a-zA-Z]");
  private static final Pattern EXTERNAL =
      Pattern.compile(
          "<!ENTITY\\s+(%\\s+)?\\S+\\s+(SYSTEM|PUBLIC)\\s"
              + "|<!DOCTYPE\\s+\\S+\\s+SYSTEM\\s+(?![\"']about:legacy-compat)",
          Pattern.CASE_INSENSITIVE);

  private Formats() {}

  static RawDocument read(Path file, ReadingLimits limits) throws IOException {
    return readerOf(file).read(file, limits);
  }

  private static FileFormatReader readerOf(Path file) throws IOException {
    String head = head(file, HEAD);
    if (head.substring(0, Math.min(1024, head.length())).contains("%PDF-")) {
      return new PdfReader();
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return readerOfZip(file);
    }
    if (head.startsWith(OLE)) {
      return new DocReader();
    }
    if (head.startsWith("{\\rtf")) {
      return new RtfReader();
    }
    if (MARKUP.matcher(head).find()) {
      refuseExternalEntities(file);
    }
    if (HTML.matcher(head).find()) {
      return new HtmlReader();
    }
    if (head.startsWith("<?xml") || !(isText(head) || isUtf16(head))) {
      return new TikaReader();
    }
    return new TextFileReader();
  }

  private static String head(Path file, int length) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }
  }

  private static void refuseExternalEntities(Path file) throws IOException {
    if (EXTERNAL.matcher(head(file, DECLARATIONS)).find()) {
      throw new UnreadableFileException(Reason.UNSAFE, "");
    }
  }

  /** Whether the first bytes are text in some encoding: hardly a control character among them. */
  private static boolean isText(String head) {
    if (head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF")) {
      return true;
    }
    long controls =
        head.chars().filter(c -> c < ' ' && "\t\n\r\f\u001A\u001B".indexOf(c) < 0).count();
    return controls * 50 <= head.length() && head.indexOf('\u0000') < 0;
  }

  private static boolean isUtf16(String head) {
    return Legibility.utf16(head.getBytes(StandardCharsets.ISO_8859_1)).isPresent();
  }

  private static FileFormatReader readerOfZip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("word/document.xml") != null) {
        return new DocxReader();
      }
      ZipEntry type = zip.getEntry("mimetype");
      if (type != null) {
        try (InputStream in = zip.getInputStream(type)) {
          String name = new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
          if (name.startsWith("application/vnd.oasis.opendocument.text")) {
            return new OdtReader();
          }
        }
      }
      return new TikaReader();
    } catch (ZipException e) {
      throw new UnreadableFileException(Reason.DAMAGED, String.valueOf(e.getMessage()));
    }
  }
}
