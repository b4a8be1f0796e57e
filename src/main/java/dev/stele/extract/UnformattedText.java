package dev.stele.extract;

import dev.stele.document.Block;
import dev.stele.extract.PagePatterns.Contents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes paragraphs of plain text, which may be a paragraph a line or the dump of a printed page:
 * wrapped lines, blank lines between paragraphs or between all lines, furniture and footnotes.
 */
final class UnformattedText {
  /** Lines that reach so far, in columns, were not wrapped. */
  private static final int WIDEST_WRAP = 150;

  /** In so many lines from the beginning a masthead is looked for. */
  private static final int MASTHEAD_LINES = 40;

  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r|\u2028|\u2029");
  private static final Pattern WIDE_GAP =
      Pattern.compile("(?<=\\S)([ \u3000\u00A0]{4,}|\t)(?=\\S)");

  private enum Wrapping {
    /** A paragraph a line. */
    NONE,
    /** Blank lines between paragraphs. */
    BLANK_LINES,
    /** Blank lines between all lines. */
    DOUBLE_SPACED,
    /** No blank lines. */
    DENSE
  }

  /** A line with what stood around it. */
  private static final class TextLine {
    final String raw;
    final MarkedText text;
    boolean afterBlank;
    boolean afterPageBreak;
    int page;

    TextLine(String raw) {
      this.raw = raw;
      this.text = NoteMarks.read(MarkedText.of(WIDE_GAP.matcher(raw.strip()).replaceAll("\t")));
    }

    int indent() {
      int indent = 0;
      while (indent < raw.length() && isWhite(raw.charAt(indent))) {
        indent++;
      }
      return indent;
    }

    boolean beginsWithMark() {
      return !text.marks().isEmpty() && text.marks().get(0).offset() == 0;
    }

    boolean endsWithBlank() {
      return isWhite(raw.charAt(raw.length() - 1));
    }

    int columns() {
      return width(raw.stripTrailing());
    }

    int firstWord() {
      String line = text.text();
      int end = 0;
      while (end < line.length()
          && !isWhite(line.charAt(end))
          && !Unwrapping.isHan(line.charAt(end))) {
        end++;
      }
      return width(line.substring(0, Math.max(1, end)));
    }
  }

  private final List<TextLine> lines = new ArrayList<>();
  private final List<PageNote> notes = new ArrayList<>();
  private final List<String> furniture = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final Wrapping wrapping;
  private final Unwrapping unwrapping;
  private final int margin;
  private final boolean blanksEndParagraphs;
  private final boolean hasMasthead;

  UnformattedText(String text) {
    List<TextLine> all = split(text);
    takeFurniture(all);
    wrapping = wrapping();
    margin = margin();
    takeNotes();
    blanksEndParagraphs = blanksEndParagraphs();
    unwrapping = new Unwrapping(lines.stream().map(l -> l.text.text()).toList());
    hasMasthead =
        Mastheads.begins(lines.stream().limit(MASTHEAD_LINES / 2).map(l -> l.text.text()).toList());
    joinLines();
  }

  List<Draft> drafts() {
    return drafts;
  }

  List<PageNote> notes() {
    return notes;
  }

  List<String> furniture() {
    return furniture;
  }

  private static List<TextLine> split(String text) {
    List<TextLine> all = new ArrayList<>();
    boolean blank = false;
    boolean pageBreak = false;
    for (String line : LINE_END.split(text, -1)) {
      int from = 0;
      for (int feed = line.indexOf('\f'); feed >= 0; feed = line.indexOf('\f', from)) {
        if (!line.substring(from, feed).isBlank()) {
          all.add(line(line.substring(from, feed), blank, pageBreak));
        }
        from = feed + 1;
        pageBreak = true;
        blank = false;
      }
      String rest = line.substring(from);
      if (rest.isBlank() || rest.equals("\uFEFF")) {
        blank = true;
      } else {
        all.add(line(rest, blank, pageBreak));
        blank = false;
        pageBreak = false;
      }
    }
    return all;
  }

  private static TextLine line(String raw, boolean afterBlank, boolean afterPageBreak) {
    TextLine line = new TextLine(raw.startsWith("\uFEFF") ? raw.substring(1) : raw);
    line.afterBlank = afterBlank;
    line.afterPageBreak = afterPageBreak;
    return line;
  }

  /** Takes furniture off; where it stood the next line knows that a page has ended. */
  private void takeFurniture(List<TextLine> all) {
    boolean[] off = new boolean[all.size()];
    for (int i = 0; i < off.length; i++) {
      String line = all.get(i).text.text();
      off[i] = PagePatterns.isFurniture(line);
    }
    String symbol = runningSymbol(all);
    for (int i = 0; i < off.length; i++) {
      String line = all.get(i).text.text();
      boolean atEdge =
          (i > 0 && off[i - 1])
              || (i + 1 < off.length && off[i + 1] && !PagePatterns.isAddress(all.get(i + 1).raw))
              || all.get(i).afterPageBreak
              || (i + 1 < off.length && all.get(i + 1).afterPageBreak);
      off[i] |=
          line.equals(symbol)
              || (atEdge && PagePatterns.isEdgeFurniture(line) && !PagePatterns.isSymbol(line));
    }
    boolean pageBreak = false;
    int page = 1;
    for (int i = 0; i < off.length; i++) {
      TextLine line = all.get(i);
      if (off[i]) {
        furniture.add(line.text.text());
        pageBreak = true;
      } else {
        line.afterPageBreak |= pageBreak;
        page += line.afterPageBreak ? 1 : 0;
        line.page = page;
        lines.add(line);
        pageBreak = false;
      }
    }
  }

  /** The symbol that stands on lines of its own at least twice, or beside a job number. */
  private static String runningSymbol(List<TextLine> all) {
    Map<String, Long> times =
        all.stream().collect(Collectors.groupingBy(l -> l.text.text(), Collectors.counting()));
    for (int i = 1; i < all.size(); i++) {
      String line = all.get(i).text.text();
      if (!PagePatterns.isSymbol(line) || Character.isDigit(line.charAt(0))) {
        continue;
      }
      boolean besideFurniture =
          PagePatterns.isFurniture(all.get(i - 1).text.text())
              || (i + 1 < all.size() && PagePatterns.isFurniture(all.get(i + 1).text.text()));
      if (besideFurniture || times.get(line) > 1 || all.get(i).afterPageBreak) {
        return line;
      }
    }
    return "";
  }

  private Wrapping wrapping() {
    if (lines.size() < 2) {
      return Wrapping.NONE;
    }
    long blanks = lines.stream().skip(1).filter(l -> l.afterBlank).count();
    int widest = lines.stream().mapToInt(TextLine::columns).max().orElse(0);
    int usual = margin();
    if (widest > Math.max(WIDEST_WRAP, 1.6 * usual) || 50 * wraps(usual) < lines.size()) {
      return Wrapping.NONE;
    }
    if (blanks > 0.75 * (lines.size() - 1)) {
      return Wrapping.DOUBLE_SPACED;
    }
    return blanks > 0.05 * lines.size() ? Wrapping.BLANK_LINES : Wrapping.DENSE;
  }

  /** How many lines break off in a sentence that the next line seems to go on with. */
  private int wraps(int usual) {
    int wraps = 0;
    for (int i = 1; i < lines.size(); i++) {
      String end = lines.get(i - 1).text.text();
      char start = lines.get(i).text.text().isEmpty() ? ' ' : lines.get(i).text.text().charAt(0);
      boolean goesOn = Character.isLowerCase(start) || Unwrapping.isHan(start);
      if (goesOn && lines.get(i - 1).columns() > 0.6 * usual && !PagePatterns.endsSentence(end)) {
        wraps++;
      }
    }
    return wraps;
  }

  /** How far most long lines reach, in columns. */
  private int margin() {
    int[] widths = lines.stream().mapToInt(TextLine::columns).sorted().toArray();
    return widths.length == 0 ? 0 : widths[(int) (0.95 * (widths.length - 1))];
  }

  /** Whether the program that made the text put a blank at the end of each paragraph only. */
  private boolean blanksEndParagraphs() {
    long shortLines = 0;
    long shortWithBlank = 0;
    long fullLines = 0;
    long fullWithBlank = 0;
    for (TextLine line : lines) {
      int blank = line.endsWithBlank() ? 1 : 0;
      if (line.columns() < 0.8 * margin) {
        shortLines++;
        shortWithBlank += blank;
      } else {
        fullLines++;
        fullWithBlank += blank;
      }
    }
    return shortLines > 3 && shortWithBlank > 0.9 * shortLines && fullWithBlank < 0.5 * fullLines;
  }

  private void takeNotes() {
    List<TextLine> body = new ArrayList<>();
    boolean inNotes = false;
    boolean underRule = false;
    TextLine before = null;
    for (TextLine line : lines) {
      boolean rule = PagePatterns.isNoteRule(line.text.text());
      if (inNotes && !rule && endsNotes(before, line, underRule)) {
        inNotes = false;
        underRule = false;
        line.afterPageBreak = true;
      }
      before = line;
      if (rule) {
        inNotes = true;
        underRule = true;
        continue;
      }
      if (!inNotes && !line.beginsWithMark()) {
        body.add(line);
        continue;
      }
      inNotes = true;
      Optional<PageNote> note = PagePatterns.note(line.text, line.page);
      if (note.isPresent()) {
        notes.add(note.get());
      } else if (notes.isEmpty()) {
        body.add(line);
      } else {
        PageNote open = notes.remove(notes.size() - 1);
        Unwrapping words = new Unwrapping(List.of(open.text().text(), line.text.text()));
        notes.add(new PageNote(open.mark(), words.join(open.text(), line.text), open.page()));
      }
    }
    lines.clear();
    lines.addAll(body);
  }

  /**
   * Whether the notes have ended before a line. A rule is above its notes even where the first of
   * them has no mark that is known.
   *
   * @param before the rule, or the line of a note
   * @param underRule whether these notes stand under a rule
   */
  private boolean endsNotes(TextLine before, TextLine line, boolean underRule) {
    if (line.afterPageBreak || PagePatterns.isTag(line.text.text())) {
      return true;
    }
    // Where a line is a paragraph and nothing sets notes apart, a bare number is no mark.
    boolean noteFollows =
        line.beginsWithMark()
            || ((underRule || wrapping != Wrapping.NONE)
                && PagePatterns.note(line.text, line.page).isPresent());
    if (PagePatterns.isNoteRule(before.text.text()) || noteFollows) {
      return !noteFollows && line.afterBlank && wrapping != Wrapping.DOUBLE_SPACED;
    }
    if (wrapping == Wrapping.NONE) {
      return true;
    }
    boolean noteIsWhole = PagePatterns.endsSentence(before.text.text());
    boolean paragraphStarts = PagePatterns.hasLabel(line.text.text()) || hasRoomFor(before, line);
    return (line.afterBlank && wrapping != Wrapping.DOUBLE_SPACED)
        || (noteIsWhole && paragraphStarts);
  }

  private void joinLines() {
    List<Contents> contents =
        PagePatterns.contents(lines.stream().map(l -> l.text.text()).toList());
    List<TextLine> open = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (contents.get(i) == Contents.NONE) {
        if (!open.isEmpty() && startsParagraph(i)) {
          close(open, Block.Kind.BODY);
        }
        open.add(line);
        continue;
      }
      if (i == 0 || contents.get(i - 1) != Contents.PART) {
        close(open, Block.Kind.BODY);
      }
      open.add(line);
      if (contents.get(i) != Contents.PART) {
        close(open, Block.Kind.CONTENTS);
      }
    }
    close(open, Block.Kind.BODY);
  }

  private void close(List<TextLine> open, Block.Kind kind) {
    if (open.isEmpty()) {
      return;
    }
    MarkedText text = open.get(0).text;
    for (TextLine line : open.subList(1, open.size())) {
      text = unwrapping.join(text, line.text);
    }
    boolean contents = kind.equals(Block.Kind.CONTENTS);
    boolean row = !contents && open.size() == 1 && hasWideGap(text.text());
    MarkedText tidy = (contents ? PagePatterns.withoutLeader(text) : text).tidy();
    if (!tidy.isBlank()) {
      int last = open.get(open.size() - 1).page;
      drafts.add(new Draft(tidy, row ? Block.Kind.ROW : kind, open.get(0).page, last, 1));
    }
    open.clear();
  }

  private static boolean hasWideGap(String text) {
    int tab = text.lastIndexOf('\t');
    return tab > 0 && !(text.indexOf('\t') == tab && PagePatterns.hasLabel(text));
  }

  private boolean startsParagraph(int i) {
    TextLine a = lines.get(i - 1);
    TextLine b = lines.get(i);
    String textA = a.text.text();
    String textB = b.text.text();
    if (wrapping == Wrapping.NONE
        || hasWideGap(textA)
        || hasWideGap(textB)
        || PagePatterns.isTag(textA)
        || PagePatterns.isTag(textB)) {
      return true;
    }
    if (hasMasthead && i < MASTHEAD_LINES && (Mastheads.isLine(textA) || Mastheads.isLine(textB))) {
      return true;
    }
    boolean labelStarts =
        PagePatterns.hasLabel(textB) && (PagePatterns.endsSentence(textA) || hasRoomFor(a, b));
    if (b.afterPageBreak) {
      return goesNotOn(a, b, labelStarts);
    }
    return switch (wrapping) {
      case BLANK_LINES -> b.afterBlank || labelStarts;
      case DOUBLE_SPACED -> goesNotOn(a, b, labelStarts);
      default -> labelStarts || goesNotOn(a, b, labelStarts);
    };
  }

  /** Whether a paragraph ends with a line, judged without blank lines. */
  private boolean goesNotOn(TextLine a, TextLine b, boolean labelStarts) {
    if (blanksEndParagraphs) {
      return a.endsWithBlank();
    }
    if (b.afterPageBreak && PagePatterns.clearlyGoesOn(a.text.text(), b.text.text())) {
      return false;
    }
    if (labelStarts || hasRoomFor(a, b)) {
      return true;
    }
    if (b.afterPageBreak && PagePatterns.endsSentence(a.text.text()) && standsAlone(b)) {
      return true;
    }
    boolean indented = b.indent() > a.indent() && !b.afterPageBreak;
    return indented && PagePatterns.endsSentence(a.text.text());
  }

  /** Whether a line is a paragraph of its own and short, as headings are. */
  private boolean standsAlone(TextLine line) {
    int next = lines.indexOf(line) + 1;
    return line.columns() < 0.6 * margin
        && !PagePatterns.endsSentence(line.text.text())
        && wrapping == Wrapping.BLANK_LINES
        && (next == lines.size() || lines.get(next).afterBlank);
  }

  private boolean hasRoomFor(TextLine a, TextLine b) {
    return a.columns() + 1 + b.firstWord() + 2 < margin;
  }

  private static boolean isWhite(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += Unwrapping.isHan(text.charAt(i)) && !Character.isSurrogate(text.charAt(i)) ? 2 : 1;
    }
    return width;
  }
}
