package dev.stele.exchange;

import dev.stele.align.Bead;
import dev.stele.document.Segment;
import dev.stele.memory.Bitext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The ladder of hunalign: a line for each place at which both texts may be cut, with how many
 * segments of each stand before it, and how sure that is. The texts hold a segment a line.
 *
 * @see <a href="https://github.com/danielvarga/hunalign">hunalign</a>
 */
final class Ladder {
  private Ladder() {}

  /**
   * Checks that a ladder can say what a bitext is.
   *
   * @throws IllegalArgumentException where the target has another order than the source
   */
  static void check(Bitext bitext) {
    int behind = 0;
    for (Bead bead : bitext.alignment().beads()) {
      if (!bead.target().isEmpty()) {
        if (bead.target().start() != behind) {
          throw new IllegalArgumentException(
              "a ladder holds texts of the same order; here target segment %d follows %d: take another format"
                  .formatted(bead.target().start() + 1, behind));
        }
        behind = bead.target().end();
      }
    }
  }

  /** Writes the ladder; {@code out} is flushed and left open. */
  static void write(Bitext bitext, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    int source = 0;
    int target = 0;
    for (Bead bead : bitext.alignment().beads()) {
      writer.write(rung(source, target, bead.confidence()));
      source += bead.source().size();
      target += bead.target().size();
    }
    writer.write(rung(source, target, 0));
    writer.flush();
  }

  /** Writes one of the texts; {@code out} is flushed and left open. */
  static void writeText(List<Segment> segments, OutputStream out) throws IOException {
    MosesLines.write(segments.stream().map(Segment::text), out);
  }

  private static String rung(int source, int target, double confidence) {
    return String.format(Locale.ROOT, "%d\t%d\t%.3f\n", source, target, confidence);
  }
}
