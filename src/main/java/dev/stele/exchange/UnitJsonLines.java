package dev.stele.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.ParagraphPath;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Units as JSON, an object a line: all but the codes and details of a file that they came from. */
final class UnitJsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Names a unit that has no id, together with its texts, so that coming again adds nothing. */
  private static final String ORIGIN = "json#";

  private UnitJsonLines() {}

  /** Writes units. */
  static final class Writing implements UnitWriter {
    private final Writer out;

    Writing(OutputStream stream) {
      out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    }

    @Override
    public void write(TranslationUnit unit) throws IOException {
      out.write(JSON.writeValueAsString(object(unit)));
      out.write('\n');
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }

  private static ObjectNode object(TranslationUnit unit) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    Provenance provenance = unit.provenance();
    line.put("id", unit.id().value());
    put(line, "citation", unit.citation());
    put(line, "symbol", provenance.symbol());
    put(line, "date", provenance.date());
    put(line, "original", provenance.original());
    put(line, "derived", provenance.derivedThrough());
    put(line, "bitext", provenance.bitext());
    line.put("status", unit.status().toString());
    line.put("confidence", unit.confidence());
    line.set("source", object(unit.source()));
    line.set("target", object(unit.target()));
    return line;
  }

  private static ObjectNode object(Tuv tuv) {
    ObjectNode side = JsonNodeFactory.instance.objectNode();
    side.put("lang", tuv.language().tag());
    side.put("text", tuv.text());
    side.put("segments", tuv.segments());
    put(side, "paragraph", Optional.of(tuv.paragraph()).filter(p -> !p.steps().isEmpty()));
    put(side, "previous", tuv.previous());
    put(side, "next", tuv.next());
    return side;
  }

  private static void put(ObjectNode object, String field, Optional<?> value) {
    value.ifPresent(v -> object.put(field, v.toString()));
  }

  /**
   * Reads a line. The bitext that it names is left out: a unit of a bitext comes and goes with it.
   *
   * @throws IllegalArgumentException where it is no unit; the message says why
   */
  static TranslationUnit read(String line) {
    JsonNode object = BeadJsonFile.object(line);
    Tuv source = side(object, "source");
    Tuv target = side(object, "target");
    try {
      return new TranslationUnit(
          text(object, "id").map(UnitId::new).orElse(UnitId.ofTexts(ORIGIN, source, target)),
          source,
          target,
          new Provenance(
              Optional.empty(),
              text(object, "symbol").map(DocumentSymbol::new),
              text(object, "date").map(LocalDate::parse),
              text(object, "original").map(Language::new),
              text(object, "derived").map(Language::new)),
          text(object, "status").map(Status::parse).orElse(Status.AUTO),
          object.path("confidence").asDouble(1));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("date: " + e.getMessage(), e);
    }
  }

  private static Tuv side(JsonNode object, String name) {
    JsonNode side = object.path(name);
    if (!side.path("lang").isTextual() || !side.path("text").isTextual()) {
      throw new IllegalArgumentException(name + " wants lang and text");
    }
    return new Tuv(
        new Language(side.path("lang").asText()),
        side.path("text").asText(),
        side.path("segments").asInt(1),
        text(side, "paragraph").map(ParagraphPath::parse).orElse(ParagraphPath.ROOT),
        text(side, "previous"),
        text(side, "next"));
  }

  private static Optional<String> text(JsonNode object, String field) {
    return Optional.of(object.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
