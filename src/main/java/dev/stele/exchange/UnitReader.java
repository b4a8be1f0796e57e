package dev.stele.exchange;

import dev.stele.exchange.ReadUnit.Variant;
import dev.stele.memory.Detail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the elements of a TMX. */
final class UnitReader {
  /** The properties of TMX written by this program. */
  static final Set<String> OWN_PROPS =
      Set.of(
          "x-document",
          "x-document-date",
          "x-paragraph",
          "x-original-language",
          "x-derived-through",
          "x-confidence",
          "x-status");

  static final Set<String> OWN_VARIANT_PROPS = Set.of("x-context-pre", "x-context-post");

  /**
   * Attributes of tu and tuv that an export can give back. Those that speak of the file or its
   * encoding would no longer be true there.
   */
  private static final Set<String> KEPT_ATTRIBUTES =
      Set.of(
          "datatype",
          "usagecount",
          "lastusagedate",
          "creationtool",
          "creationtoolversion",
          "creationdate",
          "creationid",
          "changedate",
          "changeid",
          "o-tmf");

  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
  private static final Pattern LONG = Pattern.compile("paragraph|block");

  private final XMLStreamReader xml;
  private final Header header;

  /**
   * The header of a file.
   *
   * @param tool its creationtool
   * @param source its srclang
   * @param segtype its segtype
   */
  record Header(String tool, String source, String segtype) {
    static final Header NONE = new Header("", "*all*", "");
  }

  UnitReader(XMLStreamReader xml, Header header) {
    this.xml = xml;
    this.header = header;
  }

  /** The header whose start was read last. */
  static Header header(XMLStreamReader xml) {
    return new Header(
        attribute(xml, "creationtool").orElse(""),
        attribute(xml, "srclang").orElse(Header.NONE.source()),
        attribute(xml, "segtype").orElse(""));
  }

  /**
   * Reads a unit whose start was read last. Its end is read last then, or any earlier place where
   * it cannot be used.
   */
  ReadUnit read() throws XMLStreamException, BadUnitException {
    Optional<String> id = attribute(xml, "tuid");
    String source = attribute(xml, "srclang").orElse(header.source());
    String segtype = attribute(xml, "segtype").orElse(header.segtype());
    Map<String, String> own = new HashMap<>();
    List<Detail> details = attributes();
    List<Variant> variants = new ArrayList<>();
    while (!ends("tu")) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "prop" -> prop(OWN_PROPS, own, details);
          case "note" -> note(details);
          case "tuv" -> {
            Variant variant = variant();
            if (!variant.seg().text().isBlank()) {
              variants.add(variant);
            }
          }
          case "tu" ->
              throw new BadUnitException("a unit that does not end before the next begins");
          default -> {
            // Elements that TMX does not know say nothing of the unit.
          }
        }
      }
    }
    return new ReadUnit(id, source, LONG.matcher(segtype).matches(), own, details, variants);
  }

  private Variant variant() throws XMLStreamException, BadUnitException {
    String language =
        Optional.ofNullable(xml.getAttributeValue(XML, "lang"))
            .or(() -> attribute(xml, "lang"))
            .map(String::strip)
            .orElse("");
    Map<String, String> own = new HashMap<>();
    List<Detail> details = attributes();
    SegReader.Seg seg = new SegReader.Seg("", Optional.empty());
    while (!ends("tuv")) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "prop" -> prop(OWN_VARIANT_PROPS, own, details);
          case "note" -> note(details);
          case "seg" -> seg = SegReader.read(xml);
          default -> {
            // As above.
          }
        }
      }
    }
    return new Variant(language, seg, own, details);
  }

  private boolean ends(String name) throws XMLStreamException {
    return xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
  }

  private void prop(Set<String> known, Map<String, String> own, List<Detail> details)
      throws XMLStreamException, BadUnitException {
    String type = attribute(xml, "type").orElse("");
    Optional<String> language = language();
    String value = content();
    if (known.contains(type)) {
      own.put(type, value.strip());
    } else {
      details.add(new Detail.Prop(type, value, language));
    }
  }

  private void note(List<Detail> details) throws XMLStreamException, BadUnitException {
    Optional<String> language = language();
    details.add(new Detail.Note(content(), language));
  }

  private String content() throws XMLStreamException, BadUnitException {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth == 0) {
            return text.toString();
          }
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new BadUnitException(
                "it refers to an entity that XML does not know, &" + xml.getLocalName() + ";");
        default -> {
          // Comments and the like.
        }
      }
      if (text.length() > SegReader.LONGEST) {
        throw new BadUnitException(
            "a property or note is longer than " + SegReader.LONGEST + " characters");
      }
    }
  }

  private List<Detail> attributes() {
    List<Detail> details = new ArrayList<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      if (KEPT_ATTRIBUTES.contains(name)) {
        details.add(new Detail.Attribute(name, xml.getAttributeValue(i)));
      }
    }
    return details;
  }

  private Optional<String> language() {
    return Optional.ofNullable(xml.getAttributeValue(XML, "lang"))
        .or(() -> attribute(xml, "lang"))
        .filter(tag -> LANGUAGE.matcher(tag).matches());
  }

  private static Optional<String> attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name)).filter(value -> !value.isBlank());
  }
}
