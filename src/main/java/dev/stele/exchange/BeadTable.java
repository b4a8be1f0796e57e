package dev.stele.exchange;

import dev.stele.align.Bead;
import dev.stele.memory.Bitext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The beads of a bitext as tab-separated values. */
final class BeadTable {
  private BeadTable() {}

  static void write(Bitext bitext, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(
        "path\toriginal\tconfidence\t%s\t%s\n"
            .formatted(bitext.source().language(), bitext.target().language()));
    for (Bead bead : bitext.alignment().beads()) {
      writer.write(
          UnitTable.row(
              List.of(
                  bitext.path(bead).toString(),
                  bitext.original(bead).map(Object::toString).orElse(""),
                  String.format(Locale.ROOT, "%.3f", bead.confidence()),
                  bitext.sourceText(bead),
                  bitext.targetText(bead))));
    }
    writer.flush();
  }
}
