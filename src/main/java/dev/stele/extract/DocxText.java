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
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads the text of a part of a DOCX file: paragraphs with their automatic numbers, rows of tables,
 * calls of footnotes. Deleted and hidden text, field codes and the second form of what is given
 * twice are left out.
 */
final class DocxText extends DefaultHandler2 {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String WORD_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";

  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final Map<String, List<MarkedText>> footnotes;
  private final Map<String, List<MarkedText>> endnotes;
  private final ReadingLimits limits;
  private final List<Piece> pieces = new ArrayList<>();
  private final Map<String, List<MarkedText>> byId = new HashMap<>();
  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
  private final Deque<Table> tables = new ArrayDeque<>();
  private List<MarkedText> noteParagraphs;
  private int footnotesCounted;
  private int endnotesCounted;
  private int skipping;
  private boolean collecting;
  private boolean inRunProperties;
  private boolean inParagraphProperties;
  private boolean hidden;
  private boolean raised;
  private Piece.Note customNote;

  private static final class Paragraph {
    final StringBuilder text = new StringBuilder();
    final List<NoteMark> marks = new ArrayList<>();
    final List<Piece.Note> notes = new ArrayList<>();
    String style = "";
    String list = "";
    int listLevel = -1;
    int outline = -1;
  }

  private static final class Table {
    List<List<Piece.Text>> row = new ArrayList<>();
    List<Piece.Note> notes = new ArrayList<>();
  }

  DocxText(
      DocxStyles styles,
      DocxNumbering numbering,
      Map<String, List<MarkedText>> footnotes,
      Map<String, List<MarkedText>> endnotes,
      ReadingLimits limits) {
    this.styles = styles;
    this.numbering = numbering;
    this.footnotes = footnotes;
    this.endnotes = endnotes;
    this.limits = limits;
  }

  /** What was read, in order. */
  List<Piece> pieces() {
    return pieces;
  }

  /** The paragraphs of each note, where the part holds notes. */
  Map<String, List<MarkedText>> notes() {
    return byId;
  }

  private static boolean isWord(String uri) {
    return uri.equals(WORD) || uri.equals(WORD_STRICT);
  }

  private static boolean isSkipped(String uri, String name) {
    return switch (name) {
      case "Fallback" -> !isWord(uri);
      case "del", "moveFrom", "rt", "instrText", "delText", "delInstrText" -> isWord(uri);
      default -> false;
    };
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    boolean word = isWord(uri);
    // In the properties of a paragraph or row, "del" only says that its mark is deleted.
    boolean property = inRunProperties || inParagraphProperties;
    if (skipping > 0 || (isSkipped(uri, name) && !property)) {
      skipping++;
      return;
    }
    if (uri.equals(MATH) && name.equals("t")) {
      collecting = true;
    }
    if (!word) {
      return;
    }
    switch (name) {
      case "p" -> paragraphs.push(new Paragraph());
      case "pPr" -> inParagraphProperties = true;
      case "r" -> {
        hidden = false;
        raised = false;
      }
      case "rPr" -> inRunProperties = true;
      case "tbl" -> tables.push(new Table());
      case "tc" -> {
        if (!tables.isEmpty()) {
          tables.peek().row.add(new ArrayList<>());
        }
      }
      case "t" -> collecting = !hidden;
      case "footnote", "endnote" -> startNote(attributes);
      case "footnoteReference" -> callNote(attributes, footnotes, true);
      case "endnoteReference" -> callNote(attributes, endnotes, false);
      default -> inParagraph(name, attributes);
    }
  }

  private void inParagraph(String name, Attributes attributes) {
    Paragraph paragraph = paragraphs.peek();
    if (paragraph == null) {
      return;
    }
    String value = Docx.value(attributes, "val");
    if (inRunProperties) {
      switch (name) {
        case "vanish" -> hidden = Docx.isOn(attributes);
        case "vertAlign" -> raised = value.equals("superscript");
        default -> {}
      }
      return;
    }
    switch (name) {
      case "pStyle" -> paragraph.style = value;
      case "numId" -> paragraph.list = value;
      case "ilvl" -> paragraph.listLevel = Docx.number(value, 0);
      case "outlineLvl" -> paragraph.outline = Docx.number(value, -1);
      case "tab", "ptab" -> {
        if (!inParagraphProperties) {
          paragraph.text.append('\t');
        }
      }
      case "br", "cr" -> paragraph.text.append('\n');
      case "noBreakHyphen" -> paragraph.text.append('-');
      case "sym" -> symbol(paragraph, Docx.value(attributes, "char"));
      default -> {}
    }
  }

  private static void symbol(Paragraph paragraph, String code) {
    try {
      int c = Integer.parseInt(code, 16);
      if (c > ' ' && !(c >= 0xE000 && c <= 0xF8FF)) {
        paragraph.text.appendCodePoint(c);
      }
    } catch (NumberFormatException e) {
      // A symbol without a code has nothing to be read.
      paragraph.text.append(' ');
    }
  }

  private void startNote(Attributes attributes) {
    if (Docx.value(attributes, "type").isEmpty()
        || Docx.value(attributes, "type").equals("normal")) {
      noteParagraphs = new ArrayList<>();
      byId.put(Docx.value(attributes, "id"), noteParagraphs);
    }
  }

  private void callNote(
      Attributes attributes, Map<String, List<MarkedText>> texts, boolean footnote) {
    Paragraph paragraph = paragraphs.peek();
    List<MarkedText> text = texts.get(Docx.value(attributes, "id"));
    if (paragraph == null || text == null || hidden) {
      return;
    }
    MarkedText whole = MarkedText.of("");
    for (MarkedText part : text) {
      whole = whole.isBlank() ? part : whole.with(" ", part);
    }
    if (Docx.isOn(attributes) && isCustom(attributes)) {
      customNote = new Piece.Note("", whole);
      return;
    }
    String mark =
        footnote
            ? String.valueOf(++footnotesCounted)
            : Numerals.word("lowerRoman", ++endnotesCounted);
    paragraph.marks.add(new NoteMark(paragraph.text.length(), mark));
    paragraph.notes.add(new Piece.Note(mark, whole));
  }

  private static boolean isCustom(Attributes attributes) {
    String custom = Docx.value(attributes, "customMarkFollows");
    return custom.equals("1") || custom.equals("true") || custom.equals("on");
  }

  @Override
  public void characters(char[] buffer, int start, int length) {
    Paragraph paragraph = paragraphs.peek();
    if (!collecting || skipping > 0 || paragraph == null) {
      return;
    }
    String text = new String(buffer, start, length);
    if (customNote != null && !text.isBlank()) {
      String mark = text.strip();
      MarkedText note = customNote.text();
      String typed = note.text().strip();
      MarkedText rest =
          typed.startsWith(mark)
              ? note.without(0, note.text().indexOf(mark) + mark.length())
              : note;
      paragraph.marks.add(new NoteMark(paragraph.text.length(), mark));
      paragraph.notes.add(new Piece.Note(mark, rest));
      customNote = null;
    } else if (raised && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      paragraph.text.append(MarkedText.superscript(text));
    } else {
      paragraph.text.append(text);
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    if (skipping > 0) {
      skipping--;
      return;
    }
    if (name.equals("t")) {
      collecting = false;
    }
    if (!isWord(uri)) {
      return;
    }
    switch (name) {
      case "pPr" -> inParagraphProperties = false;
      case "rPr" -> inRunProperties = false;
      case "p" -> endParagraph();
      case "tr" -> endRow();
      case "tbl" -> {
        if (!tables.isEmpty()) {
          tables.pop();
        }
      }
      case "footnote", "endnote" -> noteParagraphs = null;
      default -> {}
    }
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
    if (noteParagraphs != null) {
      noteParagraphs.add(text);
      return;
    }
    if (text.isBlank() && text.marks().isEmpty()) {
      return;
    }
    Piece.Text piece = piece(paragraph, text);
    Table table = tables.peek();
    if (table == null || table.row.isEmpty()) {
      pieces.add(piece);
      pieces.addAll(paragraph.notes);
    } else {
      table.row.get(table.row.size() - 1).add(piece);
      table.notes.addAll(paragraph.notes);
    }
  }

  private Piece.Text piece(Paragraph paragraph, MarkedText text) {
    String list = paragraph.list;
    int level = paragraph.listLevel;
    if (list.isEmpty()) {
      DocxStyles.Numbering ofStyle = styles.numbering(paragraph.style).orElse(null);
      if (ofStyle != null) {
        list = ofStyle.list();
        level = level < 0 ? ofStyle.level() : level;
      }
    }
    String label = list.isEmpty() ? "" : numbering.next(list, level, paragraph.style);
    MarkedText labelled = label.isEmpty() ? text : MarkedText.of(label + "\t").with("", text);
    int heading = styles.headingLevel(paragraph.style);
    if (paragraph.outline >= 0) {
      heading = paragraph.outline < 9 ? paragraph.outline + 1 : 0;
    }
    if (styles.isTitle(paragraph.style)) {
      return new Piece.Text(labelled, Style.TITLE, 0);
    }
    if (styles.isContents(paragraph.style)) {
      return new Piece.Text(labelled, Style.CONTENTS, 0);
    }
    return new Piece.Text(labelled, heading > 0 ? Style.HEADING : Style.BODY, heading);
  }

  private void endRow() {
    Table table = tables.peek();
    if (table == null) {
      return;
    }
    List<? extends Piece> row = TableRows.pieces(table.row);
    Table outer = tables.stream().skip(1).findFirst().orElse(null);
    if (outer == null || outer.row.isEmpty()) {
      pieces.addAll(row);
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
