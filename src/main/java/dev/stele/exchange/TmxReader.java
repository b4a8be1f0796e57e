package dev.stele.exchange;

import com.ctc.wstx.stax.WstxInputFactory;
import dev.stele.exchange.UnitReader.Header;
import dev.stele.memory.ImportReport;
import dev.stele.memory.Skipped;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import java.util.function.ToIntFunction;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads TMX 1.1 to 1.4b, unit by unit, with memory use that does not grow. A unit that cannot be
 * used is skipped and reported with its line, even where it is not well-formed XML; the rest is
 * read. Document types are neither fetched nor obeyed. How units are made of what the file has,
 * {@link UnitMaker} says, and how codes within text are kept, {@link SegReader}.
 *
 * @see <a href="https://www.gala-global.org/tmx-14b">TMX 1.4b</a>
 */
public final class TmxReader {
  private static final int BATCH = 1_000;

  /** So many faults are no accident. */
  private static final int MOST_FAULTS = 10_000;

  private static final XMLInputFactory FACTORY = factory();

  /** A file is no TMX; the message says why, and names the line. */
  public static final class NotTmxException extends Exception {
    private static final long serialVersionUID = 1L;

    NotTmxException(String message, Throwable cause) {
      super(message, cause);
    }

    NotTmxException(String message) {
      super(message);
    }
  }

  private final TmxText text;
  private final ToIntFunction<List<TranslationUnit>> sink;
  private final DoubleConsumer progress;
  private final List<TranslationUnit> batch = new ArrayList<>();
  private final List<Skipped> examples = new ArrayList<>();
  private Header header = Header.NONE;
  private UnitMaker maker = new UnitMaker("");

  /** What is added to the lines of the present parser. */
  private int lineBase;

  private boolean isBody;
  private long units;
  private long added;
  private long skipped;

  private TmxReader(
      TmxText text, ToIntFunction<List<TranslationUnit>> sink, DoubleConsumer progress) {
    this.text = text;
    this.sink = sink;
    this.progress = progress;
  }

  /**
   * Reads a file.
   *
   * @param file plain or compressed with gzip
   * @param sink takes the units in batches, in order, and says how many were new
   * @throws IOException where the file cannot be read
   * @throws NotTmxException where it is no TMX, or breaks off before its first unit
   */
  public static ImportReport read(Path file, ToIntFunction<List<TranslationUnit>> sink)
      throws IOException, NotTmxException {
    return read(file, sink, share -> {});
  }

  /**
   * The same.
   *
   * @param progress hears after each batch how much of the file has been read, 0 to 1; what it
   *     raises ends the reading
   */
  public static ImportReport read(
      Path file, ToIntFunction<List<TranslationUnit>> sink, DoubleConsumer progress)
      throws IOException, NotTmxException {
    try (TmxText text = open(file)) {
      return new TmxReader(text, sink, progress).read();
    }
  }

  private static TmxText open(Path file) throws IOException, NotTmxException {
    try {
      return TmxText.open(file);
    } catch (IllegalArgumentException e) {
      throw new NotTmxException("line 1: " + e.getMessage(), e);
    }
  }

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    // Text that is read late would raise its faults where nobody expects them.
    factory.getConfig().doParseLazily(false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  private ImportReport read() throws IOException, NotTmxException {
    boolean more = true;
    while (more) {
      more = readPart();
    }
    flush();
    return new ImportReport(units, added, skipped, examples);
  }

  /** Reads on until the end, or until the XML is wrong; tells whether there may be more behind. */
  private boolean readPart() throws IOException, NotTmxException {
    XMLStreamReader xml = null;
    try {
      xml = FACTORY.createXMLStreamReader(text.reader());
      readDocument(xml);
      return false;
    } catch (XMLStreamException e) {
      return goOnBehind(e);
    } finally {
      close(xml);
    }
  }

  private boolean goOnBehind(XMLStreamException e) throws IOException, NotTmxException {
    if (e.getNestedException() instanceof IOException broken) {
      throw broken;
    }
    boolean isPlaced = e.getLocation() != null;
    int line = lineBase + (isPlaced ? Math.max(1, e.getLocation().getLineNumber()) : 1);
    String reason = "not well-formed XML (" + firstLine(e.getMessage()) + ")";
    OptionalInt lines =
        isBody && isPlaced
            ? text.resume(e.getLocation().getCharacterOffset())
            : OptionalInt.empty();
    if (lines.isEmpty() && units == 0) {
      throw new NotTmxException("line %d: %s".formatted(line, reason), e);
    }
    skip(line, lines.isEmpty() ? reason + "; nothing behind it could be read" : reason);
    if (skipped > MOST_FAULTS) {
      throw new NotTmxException(
          "line %d: too many faults; the last: %s".formatted(line, reason), e);
    }
    lineBase = line + lines.orElse(0) - 1;
    return lines.isPresent();
  }

  private void readDocument(XMLStreamReader xml)
      throws XMLStreamException, IOException, NotTmxException {
    boolean isTmx = false;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (!isTmx && !name.equals("tmx")) {
          throw new NotTmxException(
              "line %d: this is no TMX, its root is <%s>".formatted(line(xml), name));
        }
        isTmx = true;
        switch (name) {
          case "header" -> {
            header = UnitReader.header(xml);
            maker = new UnitMaker(header.tool());
          }
          case "body" -> isBody = true;
          case "tu" -> {
            do {
              readUnit(xml);
            } while (xml.isStartElement() && xml.getLocalName().equals("tu"));
          }
          default -> {
            // What the file says of itself.
          }
        }
      }
    }
  }

  private void readUnit(XMLStreamReader xml) throws XMLStreamException {
    int line = line(xml);
    try {
      List<TranslationUnit> made = maker.units(new UnitReader(xml, header).read());
      batch.addAll(made);
      units += made.size();
    } catch (BadUnitException | IllegalArgumentException e) {
      skip(line, e.getMessage());
      leave(xml);
    }
    if (batch.size() >= BATCH) {
      flush();
    }
  }

  /** Goes to the end of a unit, or to the start of one that begins before that. */
  private static void leave(XMLStreamReader xml) throws XMLStreamException {
    while (!((xml.isStartElement() || xml.isEndElement()) && xml.getLocalName().equals("tu"))) {
      xml.next();
    }
  }

  private void skip(int line, String reason) {
    skipped++;
    if (examples.size() < ImportReport.MOST_EXAMPLES) {
      examples.add(new Skipped(line, reason));
    }
  }

  private void flush() {
    if (!batch.isEmpty()) {
      added += sink.applyAsInt(List.copyOf(batch));
      batch.clear();
      progress.accept(text.share());
    }
  }

  private int line(XMLStreamReader xml) {
    return lineBase + xml.getLocation().getLineNumber();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
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
