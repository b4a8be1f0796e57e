package dev.stele.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a seg: its plain text, and the same with its codes as TMX 1.4 would have them. The content
 * of codes is not text; what they enclose is. Highlighted text (hi) becomes text between a pair of
 * codes, since some tools cannot read it; an element that TMX does not know becomes codes that hold
 * its tags.
 */
final class SegReader {
  /** The longest text of a unit, in UTF-16 code units, codes included. */
  static final int LONGEST = 100_000;

  private static final Set<String> CODES = Set.of("bpt", "ept", "it", "ph", "ut");
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "bpt", Set.of("i", "x", "type"),
          "ept", Set.of("i"),
          "it", Set.of("pos", "x", "type"),
          "ph", Set.of("x", "assoc", "type"),
          "ut", Set.of("x"),
          "sub", Set.of("datatype", "type"));

  /** Numbers of pairs that are ours, above those that other tools give. */
  private static final int FIRST_NUMBER = 901;

  /**
   * What a seg holds.
   *
   * @param text without codes and without blanks around it; blank where there is none
   * @param coded the content of the seg, where it holds more than the text
   */
  record Seg(String text, Optional<String> coded) {}

  private final XMLStreamReader xml;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder coded = new StringBuilder();
  private final Deque<String> ends = new ArrayDeque<>();
  private int codes;
  private int number = FIRST_NUMBER;
  private boolean hasCodes;

  private SegReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * Reads a seg whose start was read last; its end is read last then.
   *
   * @throws BadUnitException where it cannot be used
   */
  static Seg read(XMLStreamReader xml) throws XMLStreamException, BadUnitException {
    return new SegReader(xml).read();
  }

  private Seg read() throws XMLStreamException, BadUnitException {
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (ends.isEmpty()) {
          return seg();
        }
        end();
      } else if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        characters();
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new BadUnitException(
            "it refers to an entity that XML does not know, &" + xml.getLocalName() + ";");
      }
      if (text.length() > LONGEST || coded.length() > LONGEST) {
        throw new BadUnitException("a text is longer than " + LONGEST + " characters");
      }
    }
  }

  private Seg seg() {
    String all = text.toString();
    String stripped = all.strip();
    if (hasCodes) {
      return new Seg(stripped, Optional.of(coded.toString()));
    }
    if (stripped.length() == all.length()) {
      return new Seg(all, Optional.empty());
    }
    StringBuilder escaped = new StringBuilder();
    XmlText.append(escaped, all);
    return new Seg(stripped, Optional.of(escaped.toString()));
  }

  private void characters() {
    if (codes == 0) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
    if (hasCodes) {
      XmlText.append(coded, xml.getText());
    }
  }

  private void start(String name) {
    if (!hasCodes) {
      hasCodes = true;
      XmlText.append(coded, text);
    }
    boolean isCode = CODES.contains(name);
    if (name.equals("hi") && codes == 0) {
      int own = number++;
      coded.append("<bpt i=\"").append(own).append('"');
      attribute("x");
      attribute("type");
      coded.append("></bpt>");
      ends.push("<ept i=\"" + own + "\"></ept>");
    } else if (isCode ? codes % 2 == 0 : name.equals("sub") && codes % 2 == 1) {
      codes++;
      coded.append('<').append(allowed(name));
      attributes(name);
      coded.append('>');
      ends.push("</" + allowed(name) + ">");
    } else if (codes % 2 == 0 && !name.equals("hi")) {
      ends.push(tags(name));
    } else {
      // Where no code may stand, only the content is kept.
      ends.push("");
    }
  }

  /** An isolated code has to say what it is. */
  private String allowed(String name) {
    String pos = xml.getAttributeValue(null, "pos");
    return name.equals("it") && !"begin".equals(pos) && !"end".equals(pos) ? "ph" : name;
  }

  private void attributes(String name) {
    String written = allowed(name);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String attribute = xml.getAttributeLocalName(i);
      if (ATTRIBUTES.get(written).contains(attribute)) {
        attribute(attribute);
      }
    }
    if (ATTRIBUTES.get(written).contains("i") && xml.getAttributeValue(null, "i") == null) {
      coded.append(" i=\"").append(number).append('"');
      number += name.equals("ept") ? 1 : 0;
    }
  }

  private void attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    if (value != null) {
      coded.append(' ').append(name).append("=\"");
      XmlText.appendAttribute(coded, value);
      coded.append('"');
    }
  }

  /** Writes the start tag of an element of another kind as a code, and gives that of its end. */
  private String tags(String name) {
    StringBuilder tag = new StringBuilder("<").append(name);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      tag.append(' ').append(xml.getAttributeLocalName(i)).append("=\"");
      XmlText.appendAttribute(tag, xml.getAttributeValue(i));
      tag.append('"');
    }
    coded.append("<ph>");
    XmlText.append(coded, tag.append('>'));
    coded.append("</ph>");
    return "<ph>&lt;/" + name + "&gt;</ph>";
  }

  private void end() {
    String end = ends.pop();
    coded.append(end);
    if (end.startsWith("</")) {
      codes--;
    }
  }
}
