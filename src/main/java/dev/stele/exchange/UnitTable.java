package dev.stele.exchange;

import dev.stele.document.LanguagePair;
import dev.stele.memory.Memory;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitFilter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Units as tab-separated values: document, paragraph, original, status, confidence, and the two
 * texts.
 */
public final class UnitTable {
  private UnitTable() {}

  /**
   * Writes the units that a filter lets through, while they are read.
   *
   * @param out flushed and left open
   * @throws IOException where {@code out} fails
   */
  public static void write(Memory memory, LanguagePair pair, UnitFilter filter, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(
        "document\tparagraph\toriginal\tstatus\tconfidence\t"
            + pair.source()
            + "\t"
            + pair.target()
            + "\n");
    try {
      memory.units(pair, filter, unit -> write(unit, writer));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    writer.flush();
  }

  private static void write(TranslationUnit unit, Writer writer) {
    try {
      writer.write(
          row(
              List.of(
                  unit.provenance().symbol().map(Object::toString).orElse(""),
                  unit.paragraph().toString(),
                  unit.provenance().original().map(Object::toString).orElse(""),
                  unit.status().toString(),
                  String.format(Locale.ROOT, "%.3f", unit.confidence()),
                  unit.source().text(),
                  unit.target().text())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line of columns; tabs and line breaks within a column become blanks. */
  static String row(List<String> columns) {
    return columns.stream()
        .map(c -> c.replaceAll("[\\t\\r\\n]+", " "))
        .collect(Collectors.joining("\t", "", "\n"));
  }
}
