package dev.stele.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stele.document.Language;
import dev.stele.document.Masthead;
import dev.stele.document.NoteMark;
import dev.stele.document.Outline;
import dev.stele.document.Paragraph;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** An outline as one JSON object. */
final class OutlineJson {
  private static final JsonFactory FACTORY =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private OutlineJson() {}

  static void write(Outline outline, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      Masthead masthead = outline.masthead();
      optional(json, "symbol", masthead.symbol());
      json.writeStringField("language", masthead.language().tag());
      optional(json, "date", masthead.date());
      optional(json, "title", masthead.title());
      json.writeArrayFieldStart("originals");
      for (Language original : masthead.originals()) {
        json.writeString(original.tag());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("paragraphs");
      for (Paragraph paragraph : outline.paragraphs()) {
        write(json, paragraph);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    out.flush();
  }

  private static void write(JsonGenerator json, Paragraph paragraph) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", paragraph.path().toString());
    json.writeStringField("kind", paragraph.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("label", paragraph.label());
    json.writeStringField("text", paragraph.text());
    optional(json, "original", paragraph.original());
    json.writeNumberField("page", paragraph.page());
    json.writeArrayFieldStart("notes");
    for (NoteMark note : paragraph.notes()) {
      json.writeStartObject();
      json.writeNumberField("offset", note.offset());
      json.writeStringField("mark", note.mark());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String field, Optional<?> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get().toString());
    }
  }
}
