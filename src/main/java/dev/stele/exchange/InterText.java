package dev.stele.exchange;

import dev.stele.align.Bead;
import dev.stele.align.Span;
import dev.stele.document.Language;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Segment;
import dev.stele.memory.Bitext;
import dev.stele.memory.DocumentVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The stand-off format of the InterText editor: two texts whose sentences have identifiers, and a
 * file of links between them. In {@code xtargets} the identifiers of the <em>second</em> text stand
 * first, and so in {@code type}, as InterText has it from ParaConc. What the texts say beyond that
 * (paths, the document) stands in attributes, which the editor keeps.
 *
 * @see <a href="https://wanthalf.saga.cz/intertext">InterText</a>
 */
final class InterText {
  static final String LINKS = "linkGrp";
  static final String LINK = "link";
  static final String SENTENCE = "s";
  static final String PARAGRAPH = "p";

  /** The status of a link that a person has put right. */
  static final String MANUAL = "man";

  private static final String AUTOMATIC = "auto";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private InterText() {}

  /**
   * Writes the links.
   *
   * @param sourceName the file of the source text
   * @param targetName the file of the target text
   * @param out flushed and left open
   */
  static void writeLinks(Bitext bitext, String sourceName, String targetName, OutputStream out)
      throws IOException {
    List<String> sourceIds = ids(bitext.sourceSegments());
    List<String> targetIds = ids(bitext.targetSegments());
    try {
      XMLStreamWriter xml = begin(out, LINKS);
      xml.writeAttribute("toDoc", targetName);
      xml.writeAttribute("fromDoc", sourceName);
      for (Bead bead : bitext.alignment().beads()) {
        xml.writeCharacters("\n");
        xml.writeEmptyElement(LINK);
        xml.writeAttribute("type", bead.target().size() + "-" + bead.source().size());
        xml.writeAttribute(
            "xtargets", list(targetIds, bead.target()) + ";" + list(sourceIds, bead.source()));
        xml.writeAttribute("status", bead.isReviewed() ? MANUAL : AUTOMATIC);
      }
      end(xml);
    } catch (XMLStreamException e) {
      throw new IOException("the InterText links cannot be written", e);
    }
  }

  /** Writes the text of the source; {@code out} is flushed and left open. */
  static void writeSource(Bitext bitext, OutputStream out) throws IOException {
    writeText(bitext, bitext.source(), bitext.sourceSegments(), out);
  }

  /** Writes the text of the target; {@code out} is flushed and left open. */
  static void writeTarget(Bitext bitext, OutputStream out) throws IOException {
    writeText(bitext, bitext.target(), bitext.targetSegments(), out);
  }

  private static void writeText(
      Bitext bitext, DocumentVersion version, List<Segment> segments, OutputStream out)
      throws IOException {
    List<String> ids = ids(segments);
    try {
      XMLStreamWriter xml = begin(out, "text");
      xml.writeAttribute("lang", version.language().tag());
      xml.writeAttribute("bitext", bitext.id().value());
      write(xml, "symbol", version.symbol());
      write(xml, "date", version.date());
      write(xml, "title", version.title());
      xml.writeAttribute(
          "originals",
          version.originals().stream().map(Language::tag).collect(Collectors.joining(" ")));
      write(xml, "file", Optional.of(version.fileName()));
      xml.writeAttribute("digest", version.digest());
      for (int i = 0; i < segments.size(); i++) {
        if (i == 0 || !isSameParagraph(segments.get(i - 1), segments.get(i))) {
          endParagraph(xml, i);
          beginParagraph(xml, segments.get(i), ids.get(i));
        }
        xml.writeCharacters("\n");
        xml.writeStartElement(SENTENCE);
        xml.writeAttribute("id", ids.get(i));
        writeText(xml, XmlText.clean(segments.get(i).text()));
        xml.writeEndElement();
      }
      endParagraph(xml, segments.size());
      end(xml);
    } catch (XMLStreamException e) {
      throw new IOException("the InterText text cannot be written", e);
    }
  }

  /**
   * The identifiers of segments: the number of the paragraph and that in the paragraph, from 1,
   * such as {@code 3:1}.
   */
  static List<String> ids(List<Segment> segments) {
    List<String> ids = new ArrayList<>();
    int paragraph = 0;
    int sentence = 0;
    for (int i = 0; i < segments.size(); i++) {
      if (i > 0 && isSameParagraph(segments.get(i - 1), segments.get(i))) {
        sentence++;
      } else {
        paragraph++;
        sentence = 1;
      }
      ids.add(paragraph + ":" + sentence);
    }
    return ids;
  }

  private static boolean isSameParagraph(Segment one, Segment other) {
    return one.path().equals(other.path())
        && one.kind() == other.kind()
        && one.original().equals(other.original());
  }

  private static void beginParagraph(XMLStreamWriter xml, Segment first, String id)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(PARAGRAPH);
    xml.writeAttribute("id", id.substring(0, id.indexOf(':')));
    write(xml, "n", Optional.of(first.path()).filter(path -> !path.equals(ParagraphPath.ROOT)));
    xml.writeAttribute("kind", first.kind().name().toLowerCase(Locale.ROOT));
    write(xml, "orig", first.original());
  }

  private static void endParagraph(XMLStreamWriter xml, int before) throws XMLStreamException {
    if (before > 0) {
      xml.writeCharacters("\n");
      xml.writeEndElement();
    }
  }

  /** A carriage return would be read as a line feed. */
  private static void writeText(XMLStreamWriter xml, String text) throws XMLStreamException {
    String[] parts = text.split("\r", -1);
    xml.writeCharacters(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      xml.writeEntityRef("#13");
      xml.writeCharacters(parts[i]);
    }
  }

  private static XMLStreamWriter begin(OutputStream out, String root) throws XMLStreamException {
    XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement(root);
    return xml;
  }

  private static void write(XMLStreamWriter xml, String name, Optional<?> value)
      throws XMLStreamException {
    if (value.isPresent()) {
      xml.writeAttribute(name, XmlText.clean(value.get().toString()));
    }
  }

  private static void end(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.flush();
  }

  private static String list(List<String> ids, Span span) {
    return String.join(" ", ids.subList(span.start(), span.end()));
  }
}
