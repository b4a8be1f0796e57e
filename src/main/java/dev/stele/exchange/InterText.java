package dev.stele.exchange;

import dev.stele.align.Bead;
import dev.stele.align.Span;
import dev.stele.document.Segment;
import dev.stele.memory.Bitext;
import dev.stele.memory.DocumentVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The stand-off format of the InterText editor: two texts whose sentences have identifiers, and a
 * file of links between them. In {@code xtargets} the identifiers of the <em>second</em> text stand
 * first, as InterText has it from ParaConc.
 *
 * @see <a href="https://wanthalf.saga.cz/intertext">InterText</a>
 */
public final class InterText {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private InterText() {}

  /** Writes the links; {@code out} is flushed and left open. */
  public static void writeLinks(Bitext bitext, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("linkGrp");
      xml.writeAttribute("toDoc", textName(bitext.target()));
      xml.writeAttribute("fromDoc", textName(bitext.source()));
      for (Bead bead : bitext.alignment().beads()) {
        xml.writeCharacters("\n");
        xml.writeEmptyElement("link");
        xml.writeAttribute("type", bead.target().size() + "-" + bead.source().size());
        xml.writeAttribute("xtargets", ids(bead.target()) + ";" + ids(bead.source()));
        xml.writeAttribute("status", "auto");
      }
      end(xml);
    } catch (XMLStreamException e) {
      throw new IOException("the InterText links cannot be written", e);
    }
  }

  /** Writes one of the two texts, a sentence an element; {@code out} is flushed and left open. */
  public static void writeText(DocumentVersion version, List<Segment> segments, OutputStream out)
      throws IOException {
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("text");
      xml.writeAttribute("lang", version.language().tag());
      xml.writeCharacters("\n");
      xml.writeStartElement("p");
      xml.writeAttribute("id", "1");
      for (int i = 0; i < segments.size(); i++) {
        xml.writeCharacters("\n");
        xml.writeStartElement("s");
        xml.writeAttribute("id", id(i));
        xml.writeCharacters(XmlText.clean(segments.get(i).text()));
        xml.writeEndElement();
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      end(xml);
    } catch (XMLStreamException e) {
      throw new IOException("the InterText text cannot be written", e);
    }
  }

  /** The name under which the links refer to the text of a version. */
  public static String textName(DocumentVersion version) {
    return version.reference().replaceAll("[^A-Za-z0-9.\\-]+", "_")
        + "."
        + version.language()
        + ".xml";
  }

  private static void end(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.flush();
  }

  private static String ids(Span span) {
    return IntStream.range(span.start(), span.end())
        .mapToObj(InterText::id)
        .collect(Collectors.joining(" "));
  }

  private static String id(int segment) {
    return "1:" + (segment + 1);
  }
}
