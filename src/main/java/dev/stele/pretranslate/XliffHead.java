package dev.stele.pretranslate;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an XLIFF says of itself.
 *
 * @param version the form that it belongs to
 * @param source the code of its source language, as it is written
 * @param target the code of its target language, as it is written; empty where it names none
 */
record XliffHead(XliffVersion version, String source, Optional<String> target) {
  private static final Set<String> OLD = Set.of("1.0", "1.1", "1.2");
  private static final Set<String> NEW = Set.of("2.0", "2.1");
  private static final Set<String> UNITS = Set.of("trans-unit", "unit");

  /**
   * Attributes of the Internationalization Tag Set that name records; their reader fetches them.
   */
  private static final Set<String> RECORDS = Set.of("locQualityIssuesRef", "provenanceRecordsRef");

  private static final int DEEPEST = 200;

  /** The longest unit, in UTF-16 code units, codes and matches included. */
  private static final int LONGEST_UNIT = 2_000_000;

  private static final int LONGEST_ATTRIBUTE = 1_000_000;
  private static final XMLInputFactory FACTORY = factory();

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.getConfig().doParseLazily(false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
    return factory;
  }

  /**
   * Reads a file to its end, with little memory, before anybody else does.
   *
   * @param pair the languages that it has to be in; regions may differ
   * @throws UnusableFileException where it is no XLIFF, is in other languages, or has what no XLIFF
   *     needs and a reader could stumble over: a document type, references to other files, deep
   *     elements or endless units
   * @throws IOException where it cannot be read
   */
  static XliffHead examine(Path file, LanguagePair pair) throws IOException, UnusableFileException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
      try {
        return new Examination(xml, pair).head();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException io
          && !(io instanceof CharConversionException)) {
        throw io;
      }
      throw new UnusableFileException(
          "it is not well-formed XML, or too deep: %s".formatted(firstLine(e)), e);
    }
  }

  private static String firstLine(XMLStreamException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return e.getLocation() == null
        ? message
        : "line %d: %s".formatted(e.getLocation().getLineNumber(), message);
  }

  /** One reading of a file. */
  private static final class Examination {
    private final XMLStreamReader xml;
    private final LanguagePair pair;
    private Optional<XliffVersion> version = Optional.empty();
    private Optional<String> source = Optional.empty();
    private Optional<String> target = Optional.empty();
    private long unitLength;

    Examination(XMLStreamReader xml, LanguagePair pair) {
      this.xml = xml;
      this.pair = pair;
    }

    XliffHead head() throws XMLStreamException, UnusableFileException {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD ->
              throw unusable("it has a document type, which no XLIFF needs");
          case XMLStreamConstants.START_ELEMENT -> start();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              unitLength += xml.getTextLength();
          default -> {}
        }
        if (unitLength > LONGEST_UNIT) {
          throw unusable("a unit is longer than %d characters".formatted(LONGEST_UNIT));
        }
      }
      return new XliffHead(
          version.orElseThrow(),
          source.orElseThrow(() -> unusable("it names no source language")),
          target);
    }

    private void start() throws UnusableFileException {
      String name = xml.getLocalName();
      if (version.isEmpty()) {
        version = Optional.of(version(name));
      }
      if (name.equals("xliff")) {
        languages("srcLang", "trgLang");
      } else if (name.equals("file")) {
        languages("source-language", "target-language");
      }
      if (UNITS.contains(name) || name.equals("file")) {
        unitLength = 0;
      }
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        unitLength += xml.getAttributeValue(i).length();
        if (RECORDS.contains(xml.getAttributeLocalName(i))
            && !xml.getAttributeValue(i).startsWith("#")) {
          throw unusable("%s refers to another file".formatted(xml.getAttributeLocalName(i)));
        }
      }
    }

    private XliffVersion version(String root) throws UnusableFileException {
      String number = xml.getAttributeValue(null, "version");
      if (!root.equals("xliff")) {
        throw unusable("it is XML, but no XLIFF: it begins with %s".formatted(root));
      }
      if (number != null && OLD.contains(number)) {
        return XliffVersion.V1_2;
      }
      if (number != null && NEW.contains(number)) {
        return XliffVersion.V2_1;
      }
      throw unusable(
          "it is XLIFF %s; 1.0 to 1.2, 2.0 and 2.1 are read"
              .formatted(number == null ? "without a version" : number));
    }

    private void languages(String sourceName, String targetName) throws UnusableFileException {
      Optional<String> from = Optional.ofNullable(xml.getAttributeValue(null, sourceName));
      Optional<String> to = Optional.ofNullable(xml.getAttributeValue(null, targetName));
      if (from.isPresent()) {
        check(from.get(), pair.source(), "source");
      }
      if (to.isPresent()) {
        check(to.get(), pair.target(), "target");
      }
      source = source.or(() -> from);
      target = target.or(() -> to);
    }

    private void check(String code, Language wanted, String side) throws UnusableFileException {
      Language language;
      try {
        language = new Language(code);
      } catch (IllegalArgumentException e) {
        throw new UnusableFileException(place() + e.getMessage(), e);
      }
      if (!language.primary().equals(wanted.primary())) {
        throw unusable("its %s language is %s, not %s".formatted(side, code, wanted));
      }
    }

    private UnusableFileException unusable(String why) {
      return new UnusableFileException(place() + why);
    }

    private String place() {
      return "line %d: ".formatted(xml.getLocation().getLineNumber());
    }
  }
}
