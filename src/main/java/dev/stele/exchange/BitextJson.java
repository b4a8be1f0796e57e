package dev.stele.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stele.align.Bead;
import dev.stele.memory.Bitext;
import dev.stele.memory.DocumentVersion;
import java.io.IOException;
import java.io.OutputStream;

/** A bitext as one JSON object. */
final class BitextJson {
  private static final JsonFactory FACTORY =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private BitextJson() {}

  static void write(Bitext bitext, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("id", bitext.id().value());
      version(json, "source", bitext.source());
      version(json, "target", bitext.target());
      json.writeArrayFieldStart("beads");
      for (Bead bead : bitext.alignment().beads()) {
        json.writeStartObject();
        json.writeStringField("path", bitext.path(bead).toString());
        if (bitext.original(bead).isPresent()) {
          json.writeStringField("original", bitext.original(bead).get().tag());
        }
        json.writeStringField("reason", bead.reason().toString());
        json.writeNumberField("confidence", Math.round(bead.confidence() * 1000) / 1000.0);
        json.writeStringField("source", bitext.sourceText(bead));
        json.writeStringField("target", bitext.targetText(bead));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    out.flush();
  }

  private static void version(JsonGenerator json, String field, DocumentVersion version)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("language", version.language().tag());
    json.writeStringField("file", version.fileName());
    json.writeStringField("digest", version.digest());
    if (version.symbol().isPresent()) {
      json.writeStringField("symbol", version.symbol().get().value());
    }
    if (version.date().isPresent()) {
      json.writeStringField("date", version.date().get().toString());
    }
    if (version.title().isPresent()) {
      json.writeStringField("title", version.title().get());
    }
    json.writeEndObject();
  }
}
