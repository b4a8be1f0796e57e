package dev.stele.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stele.align.Bead;
import dev.stele.align.Span;
import dev.stele.document.Language;
import dev.stele.document.Segment;
import dev.stele.memory.Bitext;
import dev.stele.memory.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The beads of a bitext as JSON, an object a line. */
final class BeadJsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private BeadJsonLines() {}

  static void write(Bitext bitext, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    List<Bead> beads = bitext.alignment().beads();
    for (int i = 0; i < beads.size(); i++) {
      writer.write(JSON.writeValueAsString(line(bitext, beads.get(i), i)));
      writer.write('\n');
    }
    writer.flush();
  }

  private static ObjectNode line(Bitext bitext, Bead bead, int index) {
    ObjectNode line = NODES.objectNode();
    line.put("bitext", bitext.id().value());
    line.put("index", index);
    bitext
        .source()
        .symbol()
        .or(bitext.target()::symbol)
        .ifPresent(s -> line.put("symbol", s.value()));
    bitext.citation(bead).ifPresent(citation -> line.put("citation", citation));
    line.put("path", bitext.path(bead).toString());
    bitext.original(bead).ifPresent(original -> line.put("original", original.tag()));
    line.put("reason", bead.reason().toString());
    line.put("status", Status.of(bead).toString());
    line.put("confidence", Math.round(bead.confidence() * 1000) / 1000.0);
    line.set(
        "source",
        side(
            bitext.source().language(),
            bitext.sourceText(bead),
            bitext.sourceSegments(),
            bead.source()));
    line.set(
        "target",
        side(
            bitext.target().language(),
            bitext.targetText(bead),
            bitext.targetSegments(),
            bead.target()));
    return line;
  }

  private static ObjectNode side(Language language, String text, List<Segment> all, Span span) {
    ObjectNode side = NODES.objectNode();
    side.put("lang", language.tag());
    side.put("text", text);
    ArrayNode segments = side.putArray("segments");
    for (int i = span.start(); i < span.end(); i++) {
      ObjectNode segment = segments.addObject();
      segment.put("number", i + 1);
      segment.put("path", all.get(i).path().toString());
      segment.put("text", all.get(i).text());
    }
    return side;
  }
}
