package dev.stele.exchange;

import dev.stele.document.Language;
import dev.stele.memory.Detail;
import dev.stele.memory.JoinedUnit;
import dev.stele.memory.Provenance;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.Tuv;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Writes translation units as TMX 1.4b, one at a time, with memory use that does not grow. Nothing
 * in the file depends on the time at which it is written, so that the same units give the same
 * file.
 *
 * @see <a href="https://www.gala-global.org/tmx-14b">TMX 1.4b</a>
 */
public final class TmxWriter implements UnitWriter {
  /** So many characters are encoded at once. */
  private static final int PART = 16 * 1024;

  private final OutputStream out;
  private final List<Language> languages;
  private final LanguageCodes codes;
  private final StringBuilder text = new StringBuilder(2 * PART);
  private boolean isFirst = true;

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
      String version) {
    this.out = out;
    this.languages = List.copyOf(languages);
    this.codes = codes;
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n  <header");
    attribute("creationtool", UnitMaker.TOOL);
    attribute("creationtoolversion", version);
    attribute("segtype", type.toString());
    attribute("o-tmf", UnitMaker.TOOL);
    attribute("adminlang", "en");
    attribute("srclang", codes.of(languages.get(0)));
    attribute("datatype", "plaintext");
    text.append("/>\n  <body>");
  }

  /**
   * Writes a unit.
   *
   * @param unit in the languages of the file, either way round
   */
  @Override
  public void write(TranslationUnit unit) throws IOException {
    write(JoinedUnit.of(unit));
  }

  /**
   * Writes a unit of several languages. One that has no text left without the characters that XML
   * forbids is passed over.
   *
   * @param unit in the languages of the file, in any order
   */
  public void write(JoinedUnit unit) throws IOException {
    int start = text.length();
    text.append("\n    <tu");
    attribute("tuid", unit.id().value());
    attributes(unit.details());
    text.append('>');
    Provenance provenance = unit.provenance();
    ownProp("\n      ", "x-document", provenance.symbol());
    ownProp("\n      ", "x-document-date", provenance.date());
    ownProp(
        "\n      ", "x-paragraph", Optional.of(unit.paragraph()).filter(p -> !p.steps().isEmpty()));
    ownProp("\n      ", "x-original-language", provenance.original());
    ownProp("\n      ", "x-derived-through", provenance.derivedThrough());
    ownProp("\n      ", "x-confidence", Optional.of(confidence(unit.confidence())));
    ownProp("\n      ", "x-status", Optional.of(unit.status()));
    details("\n      ", unit.details());
    boolean isWhole = true;
    for (int i = 0; i < languages.size(); i++) {
      Language language = languages.get(i);
      Tuv tuv =
          unit.text(language)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "unit %s is not in all of the languages %s"
                              .formatted(unit.id(), languages)));
      isWhole &= tuv(tuv, /* isSource= */ i == 0);
    }
    text.append("\n    </tu>");
    if (!isWhole) {
      text.setLength(start);
    } else if (isFirst) {
      // Whoever waits for the file is to see at once that it comes.
      isFirst = false;
      send();
      out.flush();
    } else if (text.length() > PART) {
      send();
    }
  }

  /** Writes a text; tells whether anything of it was left. */
  private boolean tuv(Tuv tuv, boolean isSource) {
    text.append("\n      <tuv");
    attribute("xml:lang", codes.of(tuv.language()));
    attributes(tuv.details());
    text.append('>');
    if (isSource) {
      ownProp("\n        ", "x-context-pre", tuv.previous());
      ownProp("\n        ", "x-context-post", tuv.next());
    }
    details("\n        ", tuv.details());
    text.append("\n        <seg>");
    int start = text.length();
    if (tuv.coded().isPresent()) {
      text.append(tuv.coded().get());
    } else {
      XmlText.append(text, tuv.text());
    }
    widenBlanks(start);
    boolean isBlank = isBlank(start);
    text.append("</seg>\n      </tuv>");
    return !isBlank;
  }

  private void attributes(List<Detail> details) {
    for (Detail detail : details) {
      if (detail instanceof Detail.Attribute attribute) {
        attribute(attribute.name(), attribute.value());
      }
    }
  }

  private void attribute(String name, String value) {
    text.append(' ').append(name).append("=\"");
    XmlText.appendAttribute(text, value);
    text.append('"');
  }

  private void details(String indent, List<Detail> details) {
    for (Detail detail : details) {
      if (detail instanceof Detail.Prop prop) {
        text.append(indent).append("<prop");
        attribute("type", prop.type());
        prop.language().ifPresent(language -> attribute("xml:lang", language));
        text.append('>');
        XmlText.append(text, prop.value());
        text.append("</prop>");
      } else if (detail instanceof Detail.Note note) {
        text.append(indent).append("<note");
        note.language().ifPresent(language -> attribute("xml:lang", language));
        text.append('>');
        XmlText.append(text, note.text());
        text.append("</note>");
      }
    }
  }

  private void ownProp(String indent, String type, Optional<?> value) {
    if (value.isPresent()) {
      text.append(indent).append("<prop type=\"").append(type).append("\">");
      int start = text.length();
      XmlText.append(text, value.get().toString());
      widenBlanks(start);
      text.append("</prop>");
    }
  }

  /** Three digits after the point, as they are needed for every unit. */
  private static String confidence(double confidence) {
    int thousandths = (int) Math.round(confidence * 1_000);
    String digits = Integer.toString(thousandths % 1_000);
    return thousandths / 1_000 + "." + "0".repeat(3 - digits.length()) + digits;
  }

  /**
   * Tools compare a no-break space with the blank that a translator types, and find them different.
   */
  private void widenBlanks(int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u00a0' || c == '\u202f') {
        text.setCharAt(i, ' ');
      }
    }
  }

  private boolean isBlank(int start) {
    for (int i = start; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void send() throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  /** Ends the file. */
  @Override
  public void close() throws IOException {
    text.append("\n  </body>\n</tmx>\n");
    send();
    out.flush();
  }
}
