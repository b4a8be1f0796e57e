package dev.stele.exchange;

import dev.stele.align.Bead;
import dev.stele.align.Span;
import dev.stele.memory.Bitext;
import dev.stele.memory.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The beads of a bitext as a table: path, original language, confidence, the two texts, status, the
 * numbers of the segments from 1 with blanks between, and the bitext. A side without text is empty.
 */
final class BeadTable {
  /** Behind the tag of a language: the column of its segments. */
  static final String SEGMENTS = " segments";

  private BeadTable() {}

  static void writeTsv(Bitext bitext, OutputStream out) throws IOException {
    write(bitext, new TsvWriter(out, header(bitext)));
  }

  static void writeXlsx(Bitext bitext, OutputStream out) throws IOException {
    write(bitext, new XlsxWriter(out, "beads", header(bitext)));
  }

  private static void write(Bitext bitext, TableWriter to) throws IOException {
    try (TableWriter writer = to) {
      for (Bead bead : bitext.alignment().beads()) {
        writer.write(row(bitext, bead));
      }
    }
  }

  private static List<String> header(Bitext bitext) {
    String source = bitext.source().language().tag();
    String target = bitext.target().language().tag();
    return List.of(
        "path",
        "original",
        "confidence",
        source,
        target,
        "status",
        source + SEGMENTS,
        target + SEGMENTS,
        "bitext");
  }

  private static List<String> row(Bitext bitext, Bead bead) {
    return List.of(
        bitext.path(bead).toString(),
        bitext.original(bead).map(Object::toString).orElse(""),
        String.format(Locale.ROOT, "%.3f", bead.confidence()),
        bitext.sourceText(bead),
        bitext.targetText(bead),
        Status.of(bead).toString(),
        numbers(bead.source()),
        numbers(bead.target()),
        bitext.id().value());
  }

  private static String numbers(Span span) {
    return IntStream.range(span.start(), span.end())
        .mapToObj(i -> Integer.toString(i + 1))
        .collect(Collectors.joining(" "));
  }
}
