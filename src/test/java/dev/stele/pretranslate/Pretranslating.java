package dev.stele.pretranslate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stele.memory.Matches;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Pretranslates texts for tests, and reads the results as tools do. */
final class Pretranslating {
  static final LocaleId CHINESE = LocaleId.fromString("zh");
  static final LocaleId ENGLISH = LocaleId.fromString("en");
  private static final ConversionLimits LIMITS =
      new ConversionLimits(20_000_000, 256, Duration.ofMinutes(1));

  private Pretranslating() {}

  static Pretranslator pretranslator(Matches matches) {
    return new Pretranslator(matches, LIMITS);
  }

  /** Pretranslates a text that is a file. */
  static String pretranslate(Path folder, Matches matches, Pretranslation request, String content)
      throws IOException, UnusableFileException {
    Path file = Files.writeString(Files.createTempFile(folder, "in", ".xlf"), content);
    return pretranslate(matches, request, file);
  }

  /** Pretranslates a file. */
  static String pretranslate(Matches matches, Pretranslation request, Path file)
      throws IOException, UnusableFileException {
    try (PretranslatedFile read =
        pretranslator(matches).open(file, file.getFileName().toString(), request)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      read.write(out, share -> {});
      return out.toString(UTF_8);
    }
  }

  /** The units of an XLIFF 1.2, as Okapi's filter reads them. */
  static List<ITextUnit> units(String xliff) {
    List<ITextUnit> units = new ArrayList<>();
    try (XLIFFFilter filter = new XLIFFFilter();
        RawDocument document = new RawDocument(xliff, CHINESE, ENGLISH)) {
      filter.open(document);
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.isTextUnit()) {
          units.add(event.getTextUnit());
        }
      }
    }
    return units;
  }

  static Document dom(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setCoalescing(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    Document document = builder.parse(new InputSource(new StringReader(xml)));
    trim(document.getDocumentElement());
    return document;
  }

  /** White space between elements says nothing, comments do. */
  private static void trim(Element element) {
    boolean isMixed = false;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      isMixed |= child.getNodeType() == Node.TEXT_NODE && !child.getNodeValue().isBlank();
    }
    Node next;
    for (Node child = element.getFirstChild(); child != null; child = next) {
      next = child.getNextSibling();
      if (child instanceof Element inner) {
        trim(inner);
      } else if (!isMixed && child.getNodeType() == Node.TEXT_NODE) {
        element.removeChild(child);
      }
    }
  }
}
