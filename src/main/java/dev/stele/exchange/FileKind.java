package dev.stele.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a file is, by how it begins; its name says nothing. */
enum FileKind {
  /** Tab-separated values, or what else is none of the others. */
  TSV,
  XLSX,
  JSON_LINES,
  /** Beads as indices. */
  BEADS,
  LADDER,
  /** Links of InterText. */
  INTERTEXT,
  /** XML of another kind, TMX for one, or something that is packed. */
  OTHER_XML,
  GZIP,
  /** An archive of files that belong together. */
  ZIP;

  private static final int HEAD = 4_096;
  private static final String CONTENT_TYPES = "[Content_Types].xml";

  static FileKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (startsWith(head, 0x1f, 0x8b)) {
      return GZIP;
    }
    if (startsWith(head, 'P', 'K')) {
      return isWorkbook(file) ? XLSX : ZIP;
    }
    if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
      return OTHER_XML;
    }
    String text = new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading();
    String line = text.lines().findFirst().orElse("");
    if (text.startsWith("<")) {
      return text.contains("<" + InterText.LINKS) ? INTERTEXT : OTHER_XML;
    }
    if (text.startsWith("{")) {
      return JSON_LINES;
    }
    if (text.startsWith("[")) {
      return BEADS;
    }
    return LadderFile.RUNG.matcher(line.strip()).matches() ? LADDER : TSV;
  }

  private static boolean startsWith(byte[] head, int first, int second) {
    return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
  }

  private static boolean isWorkbook(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry types = zip.getEntry(CONTENT_TYPES);
      return types != null;
    } catch (java.util.zip.ZipException e) {
      return false;
    }
  }
}
