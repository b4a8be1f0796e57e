package dev.stele.exchange;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.ParagraphPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reviewed alignment, as it lies beside the sample documents: a bead a line in tab-separated
 * columns, after a line that names them.
 *
 * @param languages the languages of the two text columns
 * @param beads in the order of the file
 */
public record GoldTable(LanguagePair languages, List<GoldBead> beads) {
  private static final int COLUMNS = 5;

  /**
   * A reviewed bead.
   *
   * @param id its name in the file
   * @param path where it stands
   * @param original the language in which its section was written
   * @param source its source text; empty where nothing answers
   * @param target its target text; empty where nothing answers
   */
  public record GoldBead(
      String id, ParagraphPath path, Optional<Language> original, String source, String target) {
    /** Whether both sides have a text. */
    public boolean isPair() {
      return !source.isEmpty() && !target.isEmpty();
    }
  }

  public GoldTable {
    beads = List.copyOf(beads);
  }

  /**
   * Reads a file.
   *
   * @throws IOException where it cannot be read or a line is not as it should be; the message names
   *     file and line
   */
  public static GoldTable read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty()) {
      throw new IOException(
          file + ": empty; its first line names the columns: #bead, path, orig, and two languages");
    }
    try {
      String[] head = columns(lines.get(0));
      LanguagePair languages = new LanguagePair(new Language(head[3]), new Language(head[4]));
      List<GoldBead> beads = new ArrayList<>();
      for (int i = 1; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          beads.add(bead(file, i + 1, lines.get(i)));
        }
      }
      return new GoldTable(languages, beads);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": line 1: " + e.getMessage(), e);
    }
  }

  private static GoldBead bead(Path file, int line, String text) throws IOException {
    try {
      String[] c = columns(text);
      return new GoldBead(
          c[0],
          ParagraphPath.parse(c[1]),
          c[2].isBlank() ? Optional.empty() : Optional.of(new Language(c[2])),
          c[3].strip(),
          c[4].strip());
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": line " + line + ": " + e.getMessage(), e);
    }
  }

  private static String[] columns(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(columns.length + " columns instead of " + COLUMNS);
    }
    return columns;
  }
}
