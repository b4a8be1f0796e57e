package dev.stele.extract;

import dev.stele.document.NoteMark;
import dev.stele.extract.RawDocument.Piece;
import dev.stele.extract.RawDocument.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads RTF; Tika's reader loses footnotes, tables and the numbers of lists.
 *
 * @see <a href="https://www.biblioscape.com/rtf15_spec.htm">Rich Text Format specification</a>
 */
final class RtfReader implements FileFormatReader {
  @Override
  public RawDocument read(Path file, ReadingLimits limits) throws IOException {
    byte[] bytes;
    try (InputStream in = limits.counted(Files.newInputStream(file))) {
      bytes = in.readAllBytes();
    }
    return new RawDocument.Flowing(new Parse(bytes, limits).pieces());
  }

  private enum Destination {
    BODY,
    NOTE,
    EDGE,
    LABEL,
    FONTS,
    STYLES,
    NONE
  }

  /** What a group inherits and gives back at its end. */
  private static final class State {
    Destination destination = Destination.BODY;
    boolean hidden;
    boolean raised;
    int fallback = 1;
    Charset charset;

    State copy() {
      State copy = new State();
      copy.destination = destination;
      copy.hidden = hidden;
      copy.raised = raised;
      copy.fallback = fallback;
      copy.charset = charset;
      return copy;
    }
  }

  private static final class Paragraph {
    final StringBuilder text = new StringBuilder();
    final List<NoteMark> marks = new ArrayList<>();
    final List<Piece.Note> notes = new ArrayList<>();
  }

  private static final class Parse {
    private static final Set<String> UNREAD =
        Set.of(
            "colortbl",
            "info",
            "pict",
            "object",
            "nonshppict",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "generator",
            "themedata",
            "colorschememapping",
            "datafield",
            "fldinst",
            "annotation",
            "atnid",
            "atnauthor",
            "xe",
            "tc",
            "bkmkstart",
            "bkmkend",
            "filetbl",
            "private",
            "template",
            "xmlnstbl",
            "latentstyles",
            "datastore",
            "ftnsep",
            "ftnsepc",
            "aftnsep",
            "aftnsepc",
            "ftncn",
            "shpinst",
            "pgdsctbl",
            "userprops");
    private static final Map<Integer, String> CHARSETS =
        Map.ofEntries(
            Map.entry(0, "windows-1252"),
            Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"),
            Map.entry(134, "GB18030"),
            Map.entry(136, "Big5"),
            Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"),
            Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"),
            Map.entry(204, "windows-1251"),
            Map.entry(238, "windows-1250"));

    private final byte[] bytes;
    private final ReadingLimits limits;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<State> groups = new ArrayDeque<>();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final Map<Integer, String> styles = new HashMap<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final StringBuilder label = new StringBuilder();
    private final StringBuilder styleName = new StringBuilder();
    private State state = new State();
    private Paragraph body = new Paragraph();
    private Paragraph note = new Paragraph();
    private Paragraph edge = new Paragraph();
    private String noteMark = "";
    private boolean automaticNote;
    private int notesCounted;
    private int at;
    private int skip;
    private int font;
    private int style;
    private int styleDefined;
    private int outline = -1;
    private boolean inTable;
    private List<Piece.Text> cell = new ArrayList<>();
    private final List<List<Piece.Text>> row = new ArrayList<>();
    private final List<Piece> rowNotes = new ArrayList<>();

    Parse(byte[] bytes, ReadingLimits limits) throws IOException {
      this.bytes = bytes;
      this.limits = limits;
      state.charset = Charset.forName("windows-1252");
      while (at < bytes.length) {
        step();
      }
      endText();
      endParagraph();
      endRow();
    }

    List<Piece> pieces() {
      return pieces;
    }

    private void step() throws IOException {
      int c = bytes[at++] & 0xFF;
      switch (c) {
        case '{' -> {
          endText();
          groups.push(state.copy());
        }
        case '}' -> {
          endText();
          endGroup();
        }
        case '\\' -> control();
        case '\r', '\n' -> {}
        default -> character(c);
      }
    }

    private void character(int c) {
      if (skip > 0) {
        skip--;
      } else {
        pending.write(c);
      }
    }

    private void control() throws IOException {
      if (at >= bytes.length) {
        return;
      }
      int c = bytes[at] & 0xFF;
      if (!isLetter(c)) {
        at++;
        symbol(c);
        return;
      }
      int begin = at;
      while (at < bytes.length && isLetter(bytes[at] & 0xFF)) {
        at++;
      }
      String word = new String(bytes, begin, at - begin, StandardCharsets.US_ASCII);
      begin = at;
      if (at < bytes.length && bytes[at] == '-') {
        at++;
      }
      while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - begin < 11) {
        at++;
      }
      int value = Docx.number(new String(bytes, begin, at - begin, StandardCharsets.US_ASCII), -1);
      boolean hasValue = at > begin;
      if (at < bytes.length && bytes[at] == ' ') {
        at++;
      }
      if (word.equals("bin")) {
        at = Math.min(bytes.length, at + Math.max(0, value));
        return;
      }
      if (!word.equals("u")) {
        endText();
      }
      word(word, value, hasValue);
    }

    private static boolean isLetter(int c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void symbol(int c) throws IOException {
      switch (c) {
        case '\'' -> {
          if (at + 1 < bytes.length) {
            int high = Character.digit(bytes[at], 16);
            int low = Character.digit(bytes[at + 1], 16);
            at += 2;
            if (high >= 0 && low >= 0) {
              character(16 * high + low);
            }
          }
        }
        case '\\', '{', '}' -> character(c);
        case '~' -> text("\u00A0");
        case '_' -> text("-");
        case '*' -> {
          if (!knownDestination()) {
            state.destination = Destination.NONE;
          }
        }
        case '\n', '\r' -> word("par", -1, false);
        default -> {}
      }
    }

    /** Whether the control word after a star is one that is read here. */
    private boolean knownDestination() {
      String next =
          new String(bytes, at, Math.min(12, bytes.length - at), StandardCharsets.US_ASCII).strip();
      return next.startsWith("\\footnote")
          || next.startsWith("\\pntext")
          || next.startsWith("\\fldrslt")
          || next.startsWith("\\cs");
    }

    private void word(String word, int value, boolean hasValue) throws IOException {
      if (UNREAD.contains(word)) {
        state.destination = Destination.NONE;
        return;
      }
      boolean on = !hasValue || value != 0;
      switch (word) {
        case "ansicpg" -> state.charset = charset("windows-" + value, state.charset);
        case "fonttbl" -> state.destination = Destination.FONTS;
        case "stylesheet" -> state.destination = Destination.STYLES;
        case "f" -> {
          font = value;
          state.charset = fonts.getOrDefault(value, state.charset);
        }
        case "fcharset" -> {
          if (state.destination == Destination.FONTS && CHARSETS.containsKey(value)) {
            fonts.put(font, charset(CHARSETS.get(value), state.charset));
          }
        }
        case "s" -> {
          style = value;
          styleDefined = value;
        }
        case "footnote" -> beginNote();
        case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf" ->
            state.destination = Destination.EDGE;
        case "listtext", "pntext" -> state.destination = Destination.LABEL;
        case "v", "deleted" -> state.hidden = on;
        case "super" -> state.raised = on;
        case "nosupersub", "plain" -> {
          state.raised = false;
          state.hidden &= !word.equals("plain");
        }
        case "chftn" -> automaticMark();
        case "uc" -> state.fallback = value;
        case "u" -> {
          unicode(value);
          return;
        }
        case "pard" -> {
          inTable = false;
          style = 0;
          outline = -1;
        }
        case "intbl" -> inTable = true;
        case "outlinelevel" -> outline = value;
        default -> textOf(word);
      }
      skip = 0;
    }

    private void textOf(String word) throws IOException {
      switch (word) {
        case "par", "sect" -> endOfParagraph();
        case "cell", "nestcell" -> endCell();
        case "row", "nestrow" -> endRow();
        case "line", "lbr" -> text("\n");
        case "tab" -> text("\t");
        case "emdash" -> text("—");
        case "endash" -> text("–");
        case "lquote" -> text("‘");
        case "rquote" -> text("’");
        case "ldblquote" -> text("“");
        case "rdblquote" -> text("”");
        case "bullet" -> text("•");
        case "emspace", "enspace", "qmspace" -> text(" ");
        default -> {}
      }
    }

    private static Charset charset(String name, Charset otherwise) {
      try {
        return Charset.forName(name.equals("windows-936") ? "GB18030" : name);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        return otherwise;
      }
    }

    private void unicode(int value) throws IOException {
      int before = skip;
      endText();
      skip = before;
      text(String.valueOf((char) (value & 0xFFFF)));
      skip = state.fallback;
    }

    private void endText() throws IOException {
      if (pending.size() > 0) {
        String text = pending.toString(state.charset);
        pending.reset();
        text(text);
      }
    }

    private void text(String text) throws IOException {
      if (pending.size() > 0) {
        endText();
      }
      if (state.hidden) {
        return;
      }
      limits.count(text.length());
      boolean digits = state.raised && text.chars().allMatch(c -> c >= '0' && c <= '9');
      String shown = digits ? MarkedText.superscript(text) : text;
      switch (state.destination) {
        case BODY -> body.text.append(shown);
        case NOTE -> note.text.append(shown);
        case EDGE -> edge.text.append(shown);
        case LABEL -> label.append(text);
        case STYLES -> styleName.append(text);
        case FONTS, NONE -> {}
      }
    }

    private void automaticMark() {
      if (state.destination == Destination.BODY) {
        automaticNote = true;
      }
    }

    /** The mark of a note is a number that is counted, or else what stands before the note. */
    private void beginNote() {
      if (automaticNote) {
        noteMark = String.valueOf(++notesCounted);
      } else {
        int end = body.text.length();
        int begin = end;
        while (begin > 0 && body.text.charAt(begin - 1) == '*') {
          begin--;
        }
        noteMark = body.text.substring(begin, end);
        body.text.setLength(begin);
        if (noteMark.isEmpty()) {
          noteMark = String.valueOf(++notesCounted);
        }
      }
      automaticNote = false;
      note = new Paragraph();
      state.destination = Destination.NOTE;
    }

    private void endGroup() {
      State ended = state;
      if (groups.isEmpty()) {
        return;
      }
      state = groups.pop();
      skip = 0;
      if (ended.destination == state.destination) {
        if (ended.destination == Destination.STYLES) {
          styles.put(styleDefined, styleName.toString().replace(";", "").strip());
          styleName.setLength(0);
          styleDefined = 0;
        }
        return;
      }
      switch (ended.destination) {
        case NOTE -> {
          String typed = note.text.toString().strip();
          while (noteMark.startsWith("*") && typed.startsWith(noteMark)) {
            typed = typed.substring(noteMark.length()).strip();
          }
          body.marks.add(new NoteMark(body.text.length(), noteMark));
          body.notes.add(new Piece.Note(noteMark, MarkedText.of(typed)));
        }
        case EDGE -> endEdge();
        case STYLES -> style = 0;
        default -> {}
      }
    }

    private void endEdge() {
      if (!edge.text.toString().isBlank()) {
        pieces.add(new Piece.Edge(edge.text.toString().strip()));
      }
      edge = new Paragraph();
    }

    private void endOfParagraph() {
      switch (state.destination) {
        case BODY -> endParagraph();
        case NOTE -> note.text.append(' ');
        case EDGE -> endEdge();
        default -> {}
      }
    }

    private void endParagraph() {
      Paragraph ended = body;
      body = new Paragraph();
      MarkedText text = new MarkedText(ended.text.toString(), ended.marks);
      String number = label.toString().strip();
      label.setLength(0);
      if (text.isBlank() && text.marks().isEmpty()) {
        return;
      }
      MarkedText labelled = number.isEmpty() ? text : MarkedText.of(number + "\t").with("", text);
      Piece.Text piece = piece(labelled);
      if (inTable) {
        cell.add(piece);
        rowNotes.addAll(ended.notes);
      } else {
        endRow();
        pieces.add(piece);
        pieces.addAll(ended.notes);
      }
    }

    private Piece.Text piece(MarkedText text) {
      String name = styles.getOrDefault(style, "").toLowerCase(Locale.ROOT);
      if (name.equals("title")) {
        return new Piece.Text(text, Style.TITLE, 0);
      }
      if (name.matches("toc \\d+.*|contents line")) {
        return new Piece.Text(text, Style.CONTENTS, 0);
      }
      if (name.matches("heading [1-9].*")) {
        return new Piece.Text(text, Style.HEADING, name.charAt(8) - '0');
      }
      boolean heading = outline >= 0 && outline < 9;
      return new Piece.Text(text, heading ? Style.HEADING : Style.BODY, heading ? outline + 1 : 0);
    }

    private void endCell() {
      inTable = true;
      endParagraph();
      row.add(cell);
      cell = new ArrayList<>();
    }

    private void endRow() {
      if (!cell.isEmpty()) {
        row.add(cell);
        cell = new ArrayList<>();
      }
      pieces.addAll(TableRows.pieces(row));
      pieces.addAll(rowNotes);
      row.clear();
      rowNotes.clear();
    }
  }
}
