package dev.stele.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stele.document.Language;
import dev.stele.exchange.Links.End;
import dev.stele.exchange.Links.Link;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.Skipped;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Beads as JSON lines that came back; see {@link BeadJsonLines}. */
final class BeadJsonFile implements BeadFile {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private record Line(int number, JsonNode bead) {}

  private final List<Line> lines = new ArrayList<>();
  private final List<Skipped> faults = new ArrayList<>();

  static BeadJsonFile read(Path file) throws IOException, FaultyFileException {
    BeadJsonFile beads = new BeadJsonFile();
    TextLines.read(file, beads::take);
    return beads;
  }

  private void take(int number, String line) {
    if (!line.isBlank()) {
      try {
        lines.add(new Line(number, object(line)));
      } catch (IllegalArgumentException e) {
        faults.add(new Skipped(number, e.getMessage()));
      }
    }
  }

  /** Whether the first object of a file is a bead rather than a unit. */
  static boolean isOfBeads(Path file) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String first = lines.readLine();
      return first != null && object(first).path("source").path("segments").isArray();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return false;
    }
  }

  /**
   * A line as an object.
   *
   * @throws IllegalArgumentException where it is none
   */
  static JsonNode object(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node == null || !node.isObject()) {
        throw new IllegalArgumentException("it is no object of JSON");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  @Override
  public Optional<BitextId> bitext() {
    return lines.stream()
        .map(line -> line.bead().path("bitext").asText())
        .findFirst()
        .flatMap(BitextId::find);
  }

  @Override
  public Links links(Bitext known) throws FaultyFileException {
    List<Link> links = new ArrayList<>();
    for (Line line : lines) {
      try {
        links.add(link(line, known));
      } catch (IllegalArgumentException e) {
        faults.add(new Skipped(line.number(), e.getMessage()));
      }
    }
    FaultyFileException.throwIfAny(faults);
    return new Links(
        Optional.of(known.source().language()), Optional.empty(), Optional.empty(), links);
  }

  private static Link link(Line line, Bitext known) {
    JsonNode source = line.bead().path("source");
    JsonNode target = line.bead().path("target");
    boolean isTurned =
        new Language(source.path("lang").asText())
            .primary()
            .equals(known.target().language().primary());
    Link link =
        new Link(
            line.number(),
            end(source, "source"),
            end(target, "target"),
            BeadTableFile.mark(
                Optional.of(line.bead().path("status").asText()).filter(s -> !s.isEmpty())));
    return isTurned ? link.turned() : link;
  }

  private static End end(JsonNode side, String name) {
    if (!side.path("segments").isArray()) {
      throw new IllegalArgumentException(name + ".segments is no array");
    }
    List<Integer> numbers = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (JsonNode segment : side.path("segments")) {
      if (!segment.path("number").canConvertToInt()) {
        throw new IllegalArgumentException(name + ".segments: a number is missing");
      }
      numbers.add(segment.path("number").asInt() - 1);
      text.append(segment.path("text").asText()).append(' ');
    }
    return new End(numbers, Optional.of(text.toString()));
  }
}
