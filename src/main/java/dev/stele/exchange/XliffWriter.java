package dev.stele.exchange;

import dev.stele.document.LanguagePair;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes units as XLIFF 2.1, a {@code file} for those of a document that follow each other, a
 * {@code unit} of one segment for each. What is known of a unit stands in its metadata.
 *
 * @see <a href="https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html">XLIFF
 *     2.1</a>
 */
final class XliffWriter implements UnitWriter {
  private final Writer out;
  private final StringBuilder text = new StringBuilder();
  private Optional<String> document = Optional.empty();
  private int files;
  private long units;

  XliffWriter(OutputStream stream, LanguagePair languages) {
    out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff");
    attribute("xmlns", "urn:oasis:names:tc:xliff:document:2.0");
    attribute("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0");
    attribute("version", "2.1");
    attribute("srcLang", languages.source().tag());
    attribute("trgLang", languages.target().tag());
    attribute("xml:space", "preserve");
    text.append('>');
  }

  @Override
  public void write(TranslationUnit unit) throws IOException {
    begin(unit.provenance().symbol().map(Object::toString).orElse(""));
    units++;
    text.append("\n    <unit");
    attribute("id", "u" + units);
    attribute("name", unit.id().value());
    text.append(">\n      <mda:metadata><mda:metaGroup");
    attribute("category", "stele");
    text.append('>');
    Provenance provenance = unit.provenance();
    meta("citation", unit.citation());
    meta("date", provenance.date());
    meta("paragraph", Optional.of(unit.paragraph().toString()).filter(p -> !p.isEmpty()));
    meta("original-language", provenance.original());
    meta("derived-through", provenance.derivedThrough());
    meta("status", Optional.of(unit.status()));
    meta("confidence", Optional.of(String.format(Locale.ROOT, "%.3f", unit.confidence())));
    text.append("\n      </mda:metaGroup></mda:metadata>\n      <segment");
    attribute("state", state(unit.status()));
    text.append(">\n        <source>");
    content(unit.source().text());
    text.append("</source>\n        <target>");
    content(unit.target().text());
    text.append("</target>\n      </segment>\n    </unit>");
    flush();
  }

  /** Final is what a person has found right; what was found wrong is to be done anew. */
  private static String state(Status status) {
    return switch (status) {
      case AUTO -> "translated";
      case CONFIRMED -> "final";
      case REJECTED -> "initial";
    };
  }

  private void begin(String name) {
    if (document.filter(name::equals).isPresent()) {
      return;
    }
    end();
    document = Optional.of(name);
    files++;
    text.append("\n  <file");
    attribute("id", "f" + files);
    if (!name.isEmpty()) {
      attribute("original", name);
    }
    text.append('>');
  }

  private void end() {
    if (files > 0) {
      text.append("\n  </file>");
    }
  }

  private void meta(String type, Optional<?> value) {
    if (value.isPresent()) {
      text.append("\n        <mda:meta");
      attribute("type", type);
      text.append('>');
      XmlText.append(text, value.get().toString());
      text.append("</mda:meta>");
    }
  }

  private void attribute(String name, String value) {
    text.append(' ').append(name).append("=\"");
    XmlText.appendAttribute(text, value);
    text.append('"');
  }

  /** A character that XML cannot hold is an element of its own. */
  private void content(String content) {
    int done = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (!Character.isSurrogate(c) && !XmlText.isAllowed(c)) {
        XmlText.append(text, content.substring(done, i));
        text.append("<cp hex=\"%04X\"/>".formatted((int) c));
        done = i + 1;
      }
    }
    XmlText.append(text, content.substring(done));
  }

  private void flush() throws IOException {
    out.append(text);
    text.setLength(0);
  }

  @Override
  public void close() throws IOException {
    if (files == 0) {
      // A file of XLIFF has a document, and that a unit; where there is nothing, an empty group.
      text.append("\n  <file id=\"f1\"><group id=\"g1\"/>");
      files++;
    }
    end();
    text.append("\n</xliff>\n");
    flush();
    out.flush();
  }
}
