package dev.stele.extract;

import dev.stele.extract.ExtractionException.Reason;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/** Reads XML that declares nothing: a document type, and so any entity, is refused. */
final class SafeXml {
  private SafeXml() {}

  /**
   * Reads the XML of an office file.
   *
   * @throws UnreadableFileException where it has a document type declaration
   * @throws IOException where it is not well-formed
   */
  static void parse(InputStream in, DefaultHandler2 handler) throws IOException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.setProperty(
          "http://xml.org/sax/properties/lexical-handler",
          new DefaultHandler2() {
            @Override
            public void startDTD(String name, String publicId, String systemId)
                throws SAXException {
              throw new SAXException(
                  new UnreadableFileException(Reason.UNSAFE, "document type " + name));
            }
          });
      reader.parse(new InputSource(in));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the XML parser cannot be made safe", e);
    } catch (SAXException e) {
      if (e.getException() instanceof UnreadableFileException refused) {
        throw refused;
      }
      throw new IOException(e.getMessage(), e);
    }
  }
}
