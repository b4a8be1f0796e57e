package dev.stele.pretranslate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is, as its first bytes say. */
enum FileKind {
  XLIFF,
  DOCX,
  TEXT;

  private static final int HEAD = 4096;

  /**
   * Finds out what a file is.
   *
   * @throws UnusableFileException where it is none of these
   */
  static FileKind of(Path file) throws IOException, UnusableFileException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      throw new UnusableFileException("the file is empty");
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    boolean isWide = text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff");
    String bare =
        text.replace("\0", "")
            .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
            .stripLeading();
    if (bare.startsWith("PK")) {
      return DOCX;
    }
    if (bare.startsWith("<?xml") || bare.startsWith("<xliff") || bare.startsWith("<!--")) {
      return XLIFF;
    }
    if (bare.startsWith("%PDF")
        || bare.toLowerCase(Locale.ROOT).startsWith("<!doctype")
        || bare.toLowerCase(Locale.ROOT).startsWith("<html")
        || bare.startsWith("{\\rtf")
        || (!isWide && text.indexOf('\0') >= 0)) {
      throw new UnusableFileException("it is no XLIFF, no DOCX and no plain text");
    }
    return TEXT;
  }
}
