package dev.stele.exchange;

import dev.stele.document.Language;
import dev.stele.memory.JoinedUnit;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes translation units as TMX 1.4b, one at a time, with memory use that does not grow. Nothing
 * in the file depends on the time at which it is written, so that the same units give the same
 * file.
 *
 * @see <a href="https://www.gala-global.org/tmx-14b">TMX 1.4b</a>
 */
public final class TmxWriter implements AutoCloseable {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private final XMLStreamWriter xml;
  private final List<Language> languages;
  private final LanguageCodes codes;

  /**
   * Begins a file.
   *
   * @param out where it is written to, in UTF-8; closing this writer flushes it and leaves it open
   * @param languages the languages of all units, two or more; the first is the srclang
   * @param version the version of this program
   */
  public TmxWriter(
      OutputStream out,
      List<Language> languages,
      SegmentType type,
      LanguageCodes codes,
      String version)
      throws IOException {
    this.languages = List.copyOf(languages);
    this.codes = codes;
    try {
      xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      newLine(0);
      xml.writeStartElement("tmx");
      xml.writeAttribute("version", "1.4");
      newLine(1);
      xml.writeEmptyElement("header");
      xml.writeAttribute("creationtool", "Stele");
      xml.writeAttribute("creationtoolversion", version);
      xml.writeAttribute("segtype", type.toString());
      xml.writeAttribute("o-tmf", "Stele");
      xml.writeAttribute("adminlang", "en");
      xml.writeAttribute("srclang", codes.of(languages.get(0)));
      xml.writeAttribute("datatype", "plaintext");
      newLine(1);
      xml.writeStartElement("body");
    } catch (XMLStreamException e) {
      throw new IOException("the TMX cannot be written", e);
    }
  }

  /**
   * Writes a unit.
   *
   * @param unit in the languages of the file, either way round
   */
  public void write(TranslationUnit unit) throws IOException {
    write(JoinedUnit.of(unit));
  }

  /**
   * Writes a unit of several languages.
   *
   * @param unit in the languages of the file, in any order
   */
  public void write(JoinedUnit unit) throws IOException {
    List<Tuv> texts = languages.stream().flatMap(l -> unit.text(l).stream()).toList();
    if (texts.size() < languages.size()) {
      throw new IllegalArgumentException(
          "unit %s is not in all of the languages %s".formatted(unit.id(), languages));
    }
    try {
      newLine(2);
      xml.writeStartElement("tu");
      xml.writeAttribute("tuid", XmlText.clean(unit.id().value()));
      prop(3, "x-document", unit.provenance().symbol());
      prop(3, "x-paragraph", Optional.of(unit.paragraph()).filter(path -> !path.steps().isEmpty()));
      prop(3, "x-original-language", unit.provenance().original());
      prop(3, "x-derived-through", unit.provenance().derivedThrough());
      prop(3, "x-confidence", Optional.of(String.format(Locale.ROOT, "%.3f", unit.confidence())));
      prop(3, "x-status", Optional.of(unit.status()));
      tuv(texts.get(0), true);
      for (Tuv translation : texts.subList(1, texts.size())) {
        tuv(translation, false);
      }
      newLine(2);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException("the TMX cannot be written", e);
    }
  }

  private void tuv(Tuv tuv, boolean withContext) throws XMLStreamException {
    newLine(3);
    xml.writeStartElement("tuv");
    xml.writeAttribute("xml:lang", codes.of(tuv.language()));
    if (withContext) {
      prop(4, "x-context-pre", tuv.previous());
      prop(4, "x-context-post", tuv.next());
    }
    newLine(4);
    xml.writeStartElement("seg");
    xml.writeCharacters(segment(tuv.text()));
    xml.writeEndElement();
    newLine(3);
    xml.writeEndElement();
  }

  private void prop(int depth, String type, Optional<?> value) throws XMLStreamException {
    if (value.isPresent()) {
      newLine(depth);
      xml.writeStartElement("prop");
      xml.writeAttribute("type", type);
      xml.writeCharacters(segment(value.get().toString()));
      xml.writeEndElement();
    }
  }

  /**
   * Tools compare a no-break space with the blank that a translator types, and find them different.
   */
  private static String segment(String text) {
    return XmlText.clean(text).replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private void newLine(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Ends the file. */
  @Override
  public void close() throws IOException {
    try {
      newLine(1);
      xml.writeEndElement();
      newLine(0);
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("the TMX cannot be written", e);
    }
  }
}
