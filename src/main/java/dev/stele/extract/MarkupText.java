package dev.stele.extract;

import dev.stele.document.NoteMark;
import dev.stele.extract.RawDocument.Piece;
import dev.stele.extract.RawDocument.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the text of HTML: paragraphs, headings, list items with the numbers that a browser would
 * compute, rows of tables. Raised numbers and asterisks, and such that are links within the page,
 * are taken for marks of notes.
 */
final class MarkupText extends DefaultHandler {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "table",
          "tbody",
          "thead",
          "tfoot",
          "tr",
          "td",
          "th",
          "caption",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "hr",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "aside",
          "figure",
          "figcaption",
          "address",
          "body",
          "form",
          "fieldset");
  private static final Set<String> SKIPPED =
      Set.of(
          "head",
          "script",
          "style",
          "template",
          "noscript",
          "nav",
          "svg",
          "button",
          "select",
          "textarea",
          "iframe",
          "object",
          "rt",
          "del");

  private final ReadingLimits limits;
  private final List<Piece> pieces = new ArrayList<>();
  private final Deque<Counter> lists = new ArrayDeque<>();
  private final Deque<Table> tables = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final List<NoteMark> marks = new ArrayList<>();
  private int skipping;
  private int preformatted;
  private int heading;
  private boolean title;
  private boolean running;
  private boolean closedOnly;
  private String label = "";
  private int raised;
  private int links;
  private int markFrom = -1;

  /** A list that is being read. */
  private static final class Counter {
    final boolean ordered;
    final String type;
    int next;

    Counter(boolean ordered, String type, int next) {
      this.ordered = ordered;
      this.type = type;
      this.next = next;
    }
  }

  private static final class Table {
    List<List<Piece.Text>> row = new ArrayList<>();
  }

  MarkupText(ReadingLimits limits) {
    this.limits = limits;
  }

  /** What was read, in order. */
  List<Piece> pieces() {
    return pieces;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    String name = name(localName, qName);
    if (skipping > 0 || SKIPPED.contains(name) || isHidden(attributes)) {
      skipping++;
      return;
    }
    if (BLOCKS.contains(name)) {
      flush();
    }
    switch (name) {
      case "html" -> closedOnly = Docx.value(attributes, "lang").matches("(?i)(es|fr|ru)([-_].*)?");
      case "ol" -> lists.push(ordered(attributes));
      case "ul" -> lists.push(new Counter(false, "", 0));
      case "li" -> label = label(attributes);
      case "table" -> tables.push(new Table());
      case "td", "th" -> {
        if (!tables.isEmpty()) {
          tables.peek().row.add(new ArrayList<>());
        }
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        heading = name.charAt(1) - '0';
        title = Docx.value(attributes, "class").toLowerCase(Locale.ROOT).contains("title");
      }
      case "pre" -> preformatted++;
      case "br" -> text.append('\n');
      case "sup" -> {
        raised++;
        markFrom = raised == 1 && links == 0 ? text.length() : markFrom;
      }
      case "a" -> {
        if (Docx.value(attributes, "href").startsWith("#")) {
          links++;
          markFrom = links == 1 && raised == 0 ? text.length() : markFrom;
        }
        running = !Docx.value(attributes, "href").startsWith("#");
      }
      default -> {}
    }
  }

  private static String name(String localName, String qName) {
    return (localName.isEmpty() ? qName : localName).toLowerCase(Locale.ROOT);
  }

  private static boolean isHidden(Attributes attributes) {
    String style = Docx.value(attributes, "style").replace(" ", "").toLowerCase(Locale.ROOT);
    boolean edge =
        Set.of("header", "footer").contains(Docx.value(attributes, "title"))
            || Set.of("header", "footer").contains(Docx.value(attributes, "class"));
    return style.contains("display:none") || edge;
  }

  private static Counter ordered(Attributes attributes) {
    String type = Docx.value(attributes, "type");
    String style = Docx.value(attributes, "style").toLowerCase(Locale.ROOT);
    if (type.isEmpty() && style.contains("list-style-type")) {
      type = typeOfStyle(style);
    }
    return new Counter(
        true, type.isEmpty() ? "1" : type, Docx.number(Docx.value(attributes, "start"), 1));
  }

  private static String typeOfStyle(String style) {
    if (style.contains("lower-alpha") || style.contains("lower-latin")) {
      return "a";
    }
    if (style.contains("upper-alpha") || style.contains("upper-latin")) {
      return "A";
    }
    if (style.contains("lower-roman")) {
      return "i";
    }
    if (style.contains("upper-roman")) {
      return "I";
    }
    return style.contains("cjk") || style.contains("chinese") ? "cjk-ideographic" : "1";
  }

  /**
   * The label as United Nations documents print it: "1." and "I.", but "(a)" and "(i)", or "a)" and
   * "i)" in Spanish, French and Russian.
   */
  private String label(Attributes attributes) {
    Counter list = lists.peek();
    if (list == null) {
      return "";
    }
    if (!list.ordered) {
      return "•";
    }
    int number = Docx.number(Docx.value(attributes, "value"), list.next);
    list.next = number + 1;
    String numeral = Numerals.html(list.type, number);
    return switch (list.type) {
      case "a", "i" -> (closedOnly ? "" : "(") + numeral + ")";
      case "cjk-ideographic" -> numeral + "、";
      default -> numeral + ".";
    };
  }

  @Override
  public void characters(char[] buffer, int start, int length) {
    if (skipping > 0) {
      return;
    }
    for (int i = start; i < start + length; i++) {
      char c = buffer[i];
      boolean white = c == '\n' || c == '\r' || c == '\t' || c == ' ';
      if (!white || preformatted > 0) {
        text.append(c);
      } else if (text.length() == 0 || !Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    if (skipping > 0) {
      skipping--;
      return;
    }
    String name = name(localName, qName);
    switch (name) {
      case "sup" -> {
        raised = Math.max(0, raised - 1);
        endMark(raised == 0 && links == 0);
      }
      case "a" -> {
        if (!running && links > 0) {
          links--;
          endMark(raised == 0 && links == 0);
        }
        running = false;
      }
      default -> {}
    }
    if (!BLOCKS.contains(name)) {
      return;
    }
    flush();
    switch (name) {
      case "ol", "ul" -> lists.poll();
      case "li" -> label = "";
      case "tr" -> endRow();
      case "table" -> {
        endRow();
        tables.poll();
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = 0;
      case "pre" -> preformatted = Math.max(0, preformatted - 1);
      default -> {}
    }
  }

  /** Takes what was raised or linked out of the text if it can be the mark of a note. */
  private void endMark(boolean outermost) {
    if (!outermost || markFrom < 0) {
      return;
    }
    String mark = text.substring(Math.min(markFrom, text.length())).strip();
    String bare = mark.replaceAll("^[\\[(]|[\\])]$", "");
    if (bare.matches("\\d{1,3}|\\*{1,4}")) {
      text.setLength(markFrom);
      marks.add(new NoteMark(markFrom, bare));
    }
    markFrom = -1;
  }

  private void flush() throws SAXException {
    MarkedText found = new MarkedText(text.toString(), marks);
    text.setLength(0);
    marks.clear();
    markFrom = -1;
    if (found.isBlank() && found.marks().isEmpty()) {
      return;
    }
    try {
      limits.count(found.text().length());
    } catch (UnreadableFileException e) {
      throw new SAXException(e);
    }
    if (!label.isEmpty()) {
      found = MarkedText.of(label + " ").with("", found);
      label = "";
    }
    Style style = heading > 0 ? Style.HEADING : Style.BODY;
    Piece.Text piece = new Piece.Text(found, heading > 0 && title ? Style.TITLE : style, heading);
    Table table = tables.peek();
    if (table == null || table.row.isEmpty()) {
      pieces.add(piece);
    } else {
      table.row.get(table.row.size() - 1).add(piece);
    }
  }

  private void endRow() {
    Table table = tables.peek();
    if (table == null || table.row.isEmpty()) {
      return;
    }
    Table outer = tables.stream().skip(1).findFirst().orElse(null);
    if (outer == null || outer.row.isEmpty()) {
      pieces.addAll(TableRows.pieces(table.row));
    } else {
      List<Piece.Text> cell = outer.row.get(outer.row.size() - 1);
      table.row.forEach(cell::addAll);
    }
    table.row = new ArrayList<>();
  }
}
