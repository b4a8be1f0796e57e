package dev.stele.extract;

import dev.stele.document.NoteMark;
import dev.stele.extract.RawDocument.Piece;
import dev.stele.extract.RawDocument.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/** Reads the paragraphs, lists, tables and notes of an OpenDocument text. */
final class OdtText extends DefaultHandler2 {
  private static final int LEVELS = 12;
  private static final Set<String> SKIPPED =
      Set.of("tracked-changes", "annotation", "automatic-styles", "ruby-text", "script", "forms");

  private final OdtStyles styles;
  private final ReadingLimits limits;
  private final List<Piece> pieces = new ArrayList<>();
  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
  private final Deque<Table> tables = new ArrayDeque<>();
  private final Deque<Note> notes = new ArrayDeque<>();
  private final Deque<String> listStyles = new ArrayDeque<>();
  private final Map<String, int[]> countersById = new HashMap<>();
  private final Map<String, int[]> countersByStyle = new HashMap<>();
  private int[] counters = new int[LEVELS];
  private String label = "";
  private int skipping;
  private int contents;

  private static final class Paragraph {
    final StringBuilder text = new StringBuilder();
    final List<NoteMark> marks = new ArrayList<>();
    final List<Piece.Note> notes = new ArrayList<>();
    Style style = Style.BODY;
    int level;
  }

  private static final class Table {
    List<List<Piece.Text>> row = new ArrayList<>();
    List<Piece.Note> notes = new ArrayList<>();
  }

  /** A note that is being read inside the paragraph that calls it. */
  private static final class Note {
    final StringBuilder mark = new StringBuilder();
    final List<MarkedText> body = new ArrayList<>();
    boolean inCitation;
  }

  OdtText(OdtStyles styles, ReadingLimits limits) {
    this.styles = styles;
    this.limits = limits;
  }

  /** What was read, in order. */
  List<Piece> pieces() {
    return pieces;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    if (skipping > 0 || SKIPPED.contains(name)) {
      skipping++;
      return;
    }
    Paragraph paragraph = paragraphs.peek();
    switch (name) {
      case "p", "h" -> startParagraph(name, attributes);
      case "list" -> startList(attributes);
      case "list-item" -> label = label(attributes);
      case "table" -> tables.push(new Table());
      case "table-cell" -> {
        if (!tables.isEmpty()) {
          tables.peek().row.add(new ArrayList<>());
        }
      }
      case "note" -> notes.push(new Note());
      case "note-citation" -> {
        if (!notes.isEmpty()) {
          notes.peek().inCitation = true;
        }
      }
      case "index-body" -> contents++;
      case "tab" -> append(paragraph, "\t");
      case "line-break" -> append(paragraph, "\n");
      case "s" ->
          append(paragraph, " ".repeat(Math.min(9, Docx.number(Docx.value(attributes, "c"), 1))));
      default -> {}
    }
  }

  private static void append(Paragraph paragraph, String text) {
    if (paragraph != null) {
      paragraph.text.append(text);
    }
  }

  private void startParagraph(String name, Attributes attributes) {
    Paragraph paragraph = new Paragraph();
    String style = Docx.value(attributes, "style-name");
    if (styles.isTitle(style)) {
      paragraph.style = Style.TITLE;
    } else if (contents > 0) {
      paragraph.style = Style.CONTENTS;
    } else if (name.equals("h")) {
      paragraph.style = Style.HEADING;
      paragraph.level = Docx.number(Docx.value(attributes, "outline-level"), 1);
    }
    paragraphs.push(paragraph);
  }

  private void startList(Attributes attributes) {
    String style = Docx.value(attributes, "style-name");
    if (style.isEmpty() && !listStyles.isEmpty()) {
      style = listStyles.peek();
    }
    if (listStyles.isEmpty()) {
      int[] continued = countersById.get(Docx.value(attributes, "continue-list"));
      if (continued == null && Docx.value(attributes, "continue-numbering").equals("true")) {
        continued = countersByStyle.get(style);
      }
      counters = continued == null ? new int[LEVELS] : continued;
      String id = Docx.value(attributes, "id");
      if (!id.isEmpty()) {
        countersById.put(id, counters);
      }
      countersByStyle.put(style, counters);
    }
    listStyles.push(style);
  }

  private String label(Attributes attributes) {
    int level = Math.min(listStyles.size(), LEVELS - 1);
    OdtStyles.Level shown =
        listStyles.isEmpty() ? null : styles.level(listStyles.peek(), level).orElse(null);
    if (shown == null) {
      return "";
    }
    int start = Docx.number(Docx.value(attributes, "start-value"), -1);
    if (start >= 0) {
      counters[level] = start;
    } else {
      counters[level] = counters[level] == 0 ? shown.start() : counters[level] + 1;
    }
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      counters[deeper] = 0;
    }
    if (shown.format().isEmpty()) {
      return shown.prefix().isEmpty() && shown.suffix().isEmpty() ? shown.bullet() : "";
    }
    StringBuilder number = new StringBuilder();
    for (int i = Math.max(1, level - shown.shown() + 1); i <= level; i++) {
      Optional<OdtStyles.Level> part = styles.level(listStyles.peek(), i);
      String text = part.isPresent() ? part.get().number(Math.max(1, counters[i])) : "";
      number.append(number.length() > 0 && !text.isEmpty() ? "." : "").append(text);
    }
    return shown.prefix().strip() + number + shown.suffix().strip();
  }

  @Override
  public void characters(char[] buffer, int start, int length) {
    if (skipping > 0) {
      return;
    }
    String text = new String(buffer, start, length).replaceAll("\\s+", " ");
    Note note = notes.peek();
    if (note != null && note.inCitation) {
      note.mark.append(text);
    } else {
      append(paragraphs.peek(), text);
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    if (skipping > 0) {
      skipping--;
      return;
    }
    switch (name) {
      case "p", "h" -> endParagraph();
      case "list" -> listStyles.poll();
      case "list-item" -> label = "";
      case "note-citation" -> {
        if (!notes.isEmpty()) {
          notes.peek().inCitation = false;
        }
      }
      case "note" -> endNote();
      case "index-body" -> contents--;
      case "table-row" -> endRow();
      case "table" -> tables.poll();
      default -> {}
    }
  }

  private void endNote() {
    Note note = notes.poll();
    Paragraph caller = paragraphs.peek();
    if (note == null || caller == null || note.mark.toString().isBlank()) {
      return;
    }
    String mark = note.mark.toString().strip();
    MarkedText text = MarkedText.of("");
    for (MarkedText part : note.body) {
      text = text.isBlank() ? part : text.with(" ", part);
    }
    String typed = text.text().strip();
    if (typed.startsWith(mark) && mark.startsWith("*")) {
      text = text.without(0, text.text().indexOf(mark) + mark.length());
    }
    caller.marks.add(new NoteMark(caller.text.length(), mark));
    caller.notes.add(new Piece.Note(mark, text));
  }

  private void endParagraph() throws SAXException {
    Paragraph paragraph = paragraphs.poll();
    if (paragraph == null) {
      return;
    }
    try {
      limits.count(paragraph.text.length());
    } catch (UnreadableFileException e) {
      throw new SAXException(e);
    }
    MarkedText text = new MarkedText(paragraph.text.toString(), paragraph.marks);
    if (!notes.isEmpty()) {
      notes.peek().body.add(text);
      return;
    }
    if (text.isBlank() && text.marks().isEmpty()) {
      return;
    }
    if (!label.isEmpty()) {
      text = MarkedText.of(label + "\t").with("", text);
      label = "";
    }
    Piece.Text piece = new Piece.Text(text, paragraph.style, paragraph.level);
    Table table = tables.peek();
    if (table == null || table.row.isEmpty()) {
      pieces.add(piece);
      pieces.addAll(paragraph.notes);
    } else {
      table.row.get(table.row.size() - 1).add(piece);
      table.notes.addAll(paragraph.notes);
    }
  }

  private void endRow() {
    Table table = tables.peek();
    if (table == null) {
      return;
    }
    Table outer = tables.stream().skip(1).findFirst().orElse(null);
    if (outer == null || outer.row.isEmpty()) {
      pieces.addAll(TableRows.pieces(table.row));
      pieces.addAll(table.notes);
    } else {
      List<Piece.Text> cell = outer.row.get(outer.row.size() - 1);
      table.row.forEach(cell::addAll);
      outer.notes.addAll(table.notes);
    }
    table.row = new ArrayList<>();
    table.notes = new ArrayList<>();
  }
}
