package dev.stele.exchange;

import dev.stele.align.Alignment;
import dev.stele.align.Bead;
import dev.stele.align.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Beads as lines {@code [0, 1]:[2]}: indices of segments from 0, as the scorers of sentence
 * aligners read them.
 */
public final class BeadLines {
  private BeadLines() {}

  /** Writes the beads in order, one a line; {@code out} is flushed and left open. */
  public static void write(Alignment alignment, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    for (Bead bead : alignment.beads()) {
      writer.write(list(bead.source()) + ":" + list(bead.target()) + "\n");
    }
    writer.flush();
  }

  private static String list(Span span) {
    return IntStream.range(span.start(), span.end())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
