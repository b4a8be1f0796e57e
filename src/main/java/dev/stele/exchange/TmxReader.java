package dev.stele.exchange;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.ParagraphPath;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import dev.stele.memory.UnitId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads TMX 1.1 to 1.4b, unit by unit. Text inside inline codes ({@code bpt}, {@code ph} and the
 * like) is left out, text that they enclose is kept. A unit that cannot be used is skipped and
 * reported with its line; the rest is read. A unit in several languages gives one for each language
 * beside its source. Document types are neither fetched nor obeyed, and gzip is recognised by its
 * first bytes.
 *
 * @see <a href="https://www.gala-global.org/tmx-14b">TMX 1.4b</a>
 */
public final class TmxReader {
  private static final int BATCH = 1_000;
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final XMLInputFactory FACTORY = factory();

  /**
   * What came of a file.
   *
   * @param units how many units were read
   * @param added how many of them were new
   * @param skipped what was left out and why, in the order of the file
   */
  public record Report(int units, int added, List<Skipped> skipped) {
    public Report {
      skipped = List.copyOf(skipped);
    }
  }

  /**
   * Something that was left out.
   *
   * @param line where it begins, from 1
   * @param reason why
   */
  public record Skipped(int line, String reason) {}

  /** A file is no TMX, or breaks off; what was read before stays added. */
  public static final class NotTmxException extends Exception {
    private static final long serialVersionUID = 1L;

    NotTmxException(String message, Throwable cause) {
      super(message, cause);
    }

    NotTmxException(String message) {
      super(message);
    }
  }

  private final String origin;
  private final ToIntFunction<List<TranslationUnit>> sink;
  private final List<TranslationUnit> batch = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private String sourceLanguage = "*all*";
  private int units;
  private int added;

  private TmxReader(String origin, ToIntFunction<List<TranslationUnit>> sink) {
    this.origin = origin;
    this.sink = sink;
  }

  /**
   * Reads a file.
   *
   * @param sink takes the units in batches, in order, and says how many were new
   * @throws IOException where the file cannot be read
   * @throws NotTmxException where it is no TMX or not well-formed; the message names the line
   */
  public static Report read(Path file, ToIntFunction<List<TranslationUnit>> sink)
      throws IOException, NotTmxException {
    try (InputStream in = open(file)) {
      return new TmxReader(file.getFileName().toString(), sink).read(in);
    }
  }

  private static InputStream open(Path file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    boolean isGzip = ((in.read() << 8) | in.read()) == GZIP_MAGIC;
    in.reset();
    return isGzip ? new GZIPInputStream(in) : in;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private Report read(InputStream in) throws IOException, NotTmxException {
    XMLStreamReader xml = null;
    try {
      xml = FACTORY.createXMLStreamReader(in);
      readDocument(xml);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw new NotTmxException(
          "line %d: not well-formed XML (%s); %d units before it were read"
              .formatted(line, firstLine(e.getMessage()), units),
          e);
    } finally {
      flush();
      close(xml);
    }
    return new Report(units, added, skipped);
  }

  private void readDocument(XMLStreamReader xml) throws XMLStreamException, NotTmxException {
    boolean isTmx = false;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (!isTmx && !name.equals("tmx")) {
          throw new NotTmxException(
              "line %d: this is no TMX, its root is <%s>".formatted(line(xml), name));
        }
        isTmx = true;
        if (name.equals("header")) {
          sourceLanguage =
              Optional.ofNullable(xml.getAttributeValue(null, "srclang")).orElse("*all*");
        } else if (name.equals("tu")) {
          readUnit(xml);
        }
      }
    }
  }

  private void readUnit(XMLStreamReader xml) throws XMLStreamException {
    int line = line(xml);
    Optional<String> id =
        Optional.ofNullable(xml.getAttributeValue(null, "tuid")).filter(s -> !s.isBlank());
    String source =
        Optional.ofNullable(xml.getAttributeValue(null, "srclang")).orElse(sourceLanguage);
    Map<String, String> props = new HashMap<>();
    Map<String, Variant> variants = new LinkedHashMap<>();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tu"))) {
      if (xml.isStartElement() && xml.getLocalName().equals("prop")) {
        readProp(xml, props);
      } else if (xml.isStartElement() && xml.getLocalName().equals("tuv")) {
        Variant variant = readVariant(xml);
        if (!variant.text().isBlank()) {
          variants.putIfAbsent(variant.language(), variant);
        }
      }
    }
    try {
      add(id, source, props, variants);
    } catch (IllegalArgumentException e) {
      skipped.add(new Skipped(line, e.getMessage()));
    }
  }

  private record Variant(String language, String text, Map<String, String> props) {
    Tuv tuv(ParagraphPath paragraph) {
      return new Tuv(
          new Language(language),
          text,
          1,
          paragraph,
          Optional.ofNullable(props.get("x-context-pre")),
          Optional.ofNullable(props.get("x-context-post")));
    }
  }

  private Variant readVariant(XMLStreamReader xml) throws XMLStreamException {
    String language = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
    if (language == null) {
      language = Optional.ofNullable(xml.getAttributeValue(null, "lang")).orElse("");
    }
    Map<String, String> props = new HashMap<>();
    String text = "";
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tuv"))) {
      if (xml.isStartElement() && xml.getLocalName().equals("prop")) {
        readProp(xml, props);
      } else if (xml.isStartElement() && xml.getLocalName().equals("seg")) {
        text = readSegment(xml).strip();
      }
    }
    return new Variant(language, text, props);
  }

  private static void readProp(XMLStreamReader xml, Map<String, String> props)
      throws XMLStreamException {
    String type = Optional.ofNullable(xml.getAttributeValue(null, "type")).orElse("");
    props.put(type, xml.getElementText().strip());
  }

  /**
   * The text of a seg: {@code hi} and {@code sub} are read through, the content of codes is not
   * text.
   */
  private static String readSegment(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    int codes = 0;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (codes > 0 || !xml.getLocalName().equals("hi")) {
          codes++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (depth == 0) {
          return text.toString();
        }
        depth--;
        codes = Math.max(0, codes - 1);
      } else if (codes == 0
          && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
        text.append(xml.getText());
      }
    }
  }

  private void add(
      Optional<String> id,
      String source,
      Map<String, String> props,
      Map<String, Variant> variants) {
    if (variants.size() < 2) {
      throw new IllegalArgumentException(
          variants.isEmpty()
              ? "a unit without text"
              : "a unit in one language only, " + variants.keySet().iterator().next());
    }
    Variant from =
        variants.values().stream()
            .filter(v -> sameLanguage(v.language(), source))
            .findFirst()
            .orElse(variants.values().iterator().next());
    ParagraphPath paragraph =
        Optional.ofNullable(props.get("x-paragraph"))
            .map(ParagraphPath::parse)
            .orElse(ParagraphPath.ROOT);
    Optional<DocumentSymbol> symbol =
        Optional.ofNullable(props.get("x-document"))
            .filter(DocumentSymbol::isSymbol)
            .map(DocumentSymbol::new);
    Optional<Language> original =
        Optional.ofNullable(props.get("x-original-language")).map(Language::new);
    Optional<Language> through =
        Optional.ofNullable(props.get("x-derived-through")).map(Language::new);
    Status status =
        Optional.ofNullable(props.get("x-status")).map(Status::parse).orElse(Status.AUTO);
    double confidence =
        Optional.ofNullable(props.get("x-confidence")).map(TmxReader::confidence).orElse(1.0);
    for (Variant to : variants.values()) {
      if (!sameLanguage(to.language(), from.language())) {
        Tuv sourceTuv = from.tuv(paragraph);
        Tuv targetTuv = to.tuv(paragraph);
        UnitId unitId =
            variants.size() == 2 && id.isPresent() && symbol.isPresent()
                ? new UnitId(id.get())
                : UnitId.ofTexts(origin + "#" + id.orElse(""), sourceTuv, targetTuv);
        // The texts of a unit that was joined through one of them are paired with that one.
        Optional<Language> derivedThrough =
            through.filter(
                t ->
                    !sameLanguage(t.tag(), from.language())
                        && !sameLanguage(t.tag(), to.language()));
        Provenance provenance =
            new Provenance(Optional.empty(), symbol, Optional.empty(), original, derivedThrough);
        batch.add(
            new TranslationUnit(unitId, sourceTuv, targetTuv, provenance, status, confidence));
        units++;
      }
    }
    if (batch.size() >= BATCH) {
      flush();
    }
  }

  private static double confidence(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "x-confidence is a number from 0 to 1, not '" + text + "'", e);
    }
  }

  private static boolean sameLanguage(String one, String other) {
    return primary(one).equalsIgnoreCase(primary(other));
  }

  private static String primary(String code) {
    return code.replace('_', '-').split("-", 2)[0];
  }

  private void flush() {
    if (!batch.isEmpty()) {
      added += sink.applyAsInt(List.copyOf(batch));
      batch.clear();
    }
  }

  private static int line(XMLStreamReader xml) {
    return xml.getLocation().getLineNumber();
  }

  private static String firstLine(String message) {
    return message.lines().reduce((first, last) -> last).orElse("").replaceFirst("^Message: ", "");
  }

  private static void close(XMLStreamReader xml) throws IOException {
    try {
      if (xml != null) {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new IOException("the TMX cannot be closed", e);
    }
  }
}
