package dev.stele.exchange;

import dev.stele.document.Language;
import dev.stele.memory.Skipped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A text of {@link InterText}.
 *
 * @param name of its file
 * @param digest SHA-256 of its file in hexadecimal digits
 * @param attributes of its first element
 * @param sentences in order
 */
record InterTextDocument(
    String name, String digest, Map<String, String> attributes, List<Sentence> sentences) {

  /**
   * A sentence.
   *
   * @param attributes of its paragraph
   */
  record Sentence(String id, String text, Map<String, String> attributes) {
    Sentence {
      attributes = Map.copyOf(attributes);
    }

    Optional<String> paragraph(String attribute) {
      return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
    }
  }

  InterTextDocument {
    attributes = Map.copyOf(attributes);
    sentences = List.copyOf(sentences);
  }

  static InterTextDocument read(Path file) throws IOException, FaultyFileException {
    byte[] bytes = Files.readAllBytes(file);
    Reading reading = new Reading();
    try {
      reading.read(XmlInput.readers().createXMLStreamReader(new ByteArrayInputStream(bytes)));
    } catch (XMLStreamException e) {
      throw new FaultyFileException(file.getFileName() + ": " + malformed(e).getMessage());
    }
    return new InterTextDocument(
        file.getFileName().toString(), sha256(bytes), reading.root, reading.sentences);
  }

  /** What is wrong with XML, with its line. */
  static FaultyFileException malformed(XMLStreamException e) {
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new FaultyFileException(List.of(new Skipped(line, "the XML is malformed: " + message)));
  }

  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
  }

  /** The language that it names; empty where it names none. */
  Optional<Language> language() {
    try {
      return attribute("lang").map(Language::new);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  List<String> ids() {
    return sentences.stream().map(Sentence::id).toList();
  }

  List<String> texts() {
    return sentences.stream().map(Sentence::text).toList();
  }

  private static final class Reading {
    private final Map<String, String> root = new HashMap<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private Map<String, String> paragraph = Map.of();

    void read(XMLStreamReader xml) throws XMLStreamException {
      boolean isRoot = true;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (isRoot) {
            root.putAll(attributes(xml));
            isRoot = false;
          } else if (xml.getLocalName().equals(InterText.PARAGRAPH)) {
            paragraph = attributes(xml);
          } else if (xml.getLocalName().equals(InterText.SENTENCE)) {
            String id = InterTextFiles.attribute(xml, "id").orElse("");
            sentences.add(new Sentence(id, text(xml), paragraph));
          }
        }
      }
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
      Map<String, String> attributes = new HashMap<>();
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
      return attributes;
    }

    /** All text of an element, that of the elements in it included. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
      StringBuilder text = new StringBuilder();
      int depth = 1;
      while (depth > 0) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> depth++;
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              text.append(xml.getText());
          default -> {
            // Comments and processing instructions are no text.
          }
        }
      }
      return text.toString();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
