package dev.stele.extract;

import dev.stele.document.Block;
import dev.stele.extract.PagePatterns.Contents;
import dev.stele.extract.RawDocument.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes paragraphs of lines that know where on a page they stand. */
final class LaidOutText {
  /** How many lines at the head and at the foot of a page may be furniture. */
  private static final int EDGE_LINES = 4;

  /** In so many lines from the beginning a masthead is looked for. */
  private static final int MASTHEAD_LINES = 20;

  /** A gap between lines that is so much wider than usual parts paragraphs. */
  private static final double PARTING_GAP = 1.28;

  private final double bodySize;
  private final Map<Long, Double> pitches;
  private final Unwrapping unwrapping;
  private final boolean hasMasthead;
  private final List<Line> body = new ArrayList<>();
  private final Map<Integer, List<Line>> running = new HashMap<>();
  private final List<PageNote> notes = new ArrayList<>();
  private final List<String> furniture = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();

  LaidOutText(List<Line> lines) {
    bodySize = bodySize(lines);
    Map<Integer, List<Line>> pages = new TreeMap<>();
    for (Line line : lines) {
      pages.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line);
    }
    Map<String, Set<Integer>> repeated = repeated(pages);
    for (List<Line> page : pages.values()) {
      takeApart(page, repeated);
    }
    pitches = pitches(body);
    unwrapping = new Unwrapping(body.stream().map(l -> l.text().text()).toList());
    hasMasthead =
        Mastheads.begins(body.stream().limit(MASTHEAD_LINES).map(l -> l.text().text()).toList());
    joinLines();
  }

  /** The paragraphs in order, footnotes not among them. */
  List<Draft> drafts() {
    return drafts;
  }

  /** The footnotes in order. */
  List<PageNote> notes() {
    return notes;
  }

  /** The lines that were taken off the pages. */
  List<String> furniture() {
    return furniture;
  }

  private static double bodySize(List<Line> lines) {
    Map<Long, Integer> letters = new HashMap<>();
    lines.forEach(l -> letters.merge(sizeKey(l), l.text().text().length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(e -> e.getKey() / 2.0)
        .orElse(10.0);
  }

  private static long sizeKey(Line line) {
    return Math.round(line.size() * 2);
  }

  /** The usual distance of lines, by the size of their letters. */
  private static Map<Long, Double> pitches(List<Line> lines) {
    Map<Long, Map<Long, Integer>> gaps = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      Line a = lines.get(i - 1);
      Line b = lines.get(i);
      double gap = b.baseline() - a.baseline();
      if (a.page() == b.page() && sizeKey(a) == sizeKey(b) && gap > 0 && gap < 3 * a.size()) {
        gaps.computeIfAbsent(sizeKey(a), k -> new HashMap<>())
            .merge(Math.round(gap * 4), 1, Integer::sum);
      }
    }
    Map<Long, Double> pitches = new HashMap<>();
    gaps.forEach(
        (size, counts) -> {
          int all = counts.values().stream().mapToInt(Integer::intValue).sum();
          counts.entrySet().stream()
              .max(
                  Map.Entry.<Long, Integer>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
              .filter(e -> all >= 5 && e.getValue() >= 3)
              .ifPresent(e -> pitches.put(size, e.getKey() / 4.0));
        });
    return pitches;
  }

  /** Texts that stand at the edge of several pages at the same height, digits apart. */
  private static Map<String, Set<Integer>> repeated(Map<Integer, List<Line>> pages) {
    Map<String, Set<Integer>> repeated = new HashMap<>();
    for (List<Line> page : pages.values()) {
      for (int i = 0; i < page.size(); i++) {
        if (i < EDGE_LINES || i >= page.size() - EDGE_LINES) {
          repeated
              .computeIfAbsent(edgeKey(page.get(i)), k -> new HashSet<>())
              .add(page.get(i).page());
        }
      }
    }
    return repeated;
  }

  private static String edgeKey(Line line) {
    String text = PagePatterns.single(line.text().text());
    return Math.round(line.baseline() / 4) + " " + text.replaceAll("\\d+", "#");
  }

  /** Takes furniture and footnotes off a page. */
  private void takeApart(List<Line> page, Map<String, Set<Integer>> repeated) {
    List<Line> rest = new ArrayList<>(page);
    for (int taken = 0; taken < EDGE_LINES && !rest.isEmpty(); taken++) {
      if (!isEdge(rest.get(0), repeated)) {
        break;
      }
      furniture.add(rest.remove(0).text().text());
    }
    for (int taken = 0; taken < EDGE_LINES && !rest.isEmpty(); taken++) {
      if (!isEdge(rest.get(rest.size() - 1), repeated)) {
        break;
      }
      furniture.add(rest.remove(rest.size() - 1).text().text());
    }
    rest.removeIf(
        line -> {
          boolean off = PagePatterns.isFurniture(line.text().text());
          if (off) {
            furniture.add(line.text().text());
          }
          return off;
        });
    int notesFrom = notesFrom(rest);
    takeNotes(rest.subList(notesFrom, rest.size()));
    body.addAll(rest.subList(0, notesFrom));
  }

  private boolean isEdge(Line line, Map<String, Set<Integer>> repeated) {
    String text = line.text().text();
    if (PagePatterns.isFurniture(text)) {
      return true;
    }
    if (beginsWithMark(line)) {
      return false;
    }
    Set<Integer> pages = repeated.getOrDefault(edgeKey(line), Set.of());
    boolean onSeveral = pages.size() > 1;
    if (PagePatterns.isEdgeFurniture(text)) {
      return line.page() > 1 || onSeveral || Math.abs(line.size() - bodySize) > 0.4;
    }
    return onSeveral && Math.abs(line.size() - bodySize) > 0.4;
  }

  /** Whether a line begins a note: a note that is but a symbol looks like the head of a page. */
  private static boolean beginsWithMark(Line line) {
    return !line.text().marks().isEmpty() && line.text().marks().get(0).offset() == 0;
  }

  private int notesFrom(List<Line> page) {
    int smallFrom = page.size();
    for (int i = page.size() - 1; i >= 0; i--) {
      Line line = page.get(i);
      if (PagePatterns.isNoteRule(line.text().text())) {
        return i;
      }
      if (line.size() > bodySize - 0.7) {
        break;
      }
      smallFrom = i;
    }
    boolean goesOn = !notes.isEmpty() && !PagePatterns.endsSentence(lastNote().text().text());
    for (int i = smallFrom; i < page.size(); i++) {
      if (goesOn || PagePatterns.note(page.get(i).text(), 0).isPresent()) {
        return i;
      }
    }
    return page.size();
  }

  private PageNote lastNote() {
    return notes.get(notes.size() - 1);
  }

  private void takeNotes(List<Line> lines) {
    Unwrapping words = new Unwrapping(lines.stream().map(l -> l.text().text()).toList());
    for (Line line : lines) {
      if (PagePatterns.isNoteRule(line.text().text())) {
        continue;
      }
      Optional<PageNote> note = PagePatterns.note(line.text(), line.page());
      if (note.isPresent()) {
        notes.add(note.get());
      } else if (notes.isEmpty()) {
        body.add(line);
      } else {
        PageNote open = notes.remove(notes.size() - 1);
        notes.add(new PageNote(open.mark(), words.join(open.text(), line.text()), open.page()));
      }
    }
  }

  private void joinLines() {
    List<Contents> contents =
        PagePatterns.contents(body.stream().map(l -> l.text().text()).toList());
    for (int i = 0; i < body.size(); i++) {
      if (contents.get(i) == Contents.NONE && !hasWideGap(body.get(i))) {
        running.computeIfAbsent(body.get(i).page(), p -> new ArrayList<>()).add(body.get(i));
      }
    }
    List<Line> open = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      Line line = body.get(i);
      if (contents.get(i) == Contents.NONE) {
        if (!open.isEmpty() && startsParagraph(open, line)) {
          close(open);
        }
        open.add(line);
        continue;
      }
      if (i == 0 || contents.get(i - 1) != Contents.PART) {
        close(open);
      }
      open.add(line);
      if (contents.get(i) != Contents.PART) {
        closeContents(open);
      }
    }
    close(open);
  }

  private void close(List<Line> open) {
    if (!open.isEmpty()) {
      boolean gap = open.size() == 1 && hasWideGap(open.get(0));
      add(open, joined(open), gap ? Block.Kind.ROW : Block.Kind.BODY);
    }
  }

  private void closeContents(List<Line> open) {
    add(open, PagePatterns.withoutLeader(joined(open)), Block.Kind.CONTENTS);
  }

  private void add(List<Line> open, MarkedText text, Block.Kind kind) {
    Line first = open.get(0);
    MarkedText tidy = text.tidy();
    if (!tidy.isBlank()) {
      drafts.add(
          new Draft(
              tidy, kind, first.page(), open.get(open.size() - 1).page(), first.size() / bodySize));
    }
    open.clear();
  }

  private MarkedText joined(List<Line> open) {
    MarkedText text = open.get(0).text();
    for (Line line : open.subList(1, open.size())) {
      text = unwrapping.join(text, line.text());
    }
    return text;
  }

  private static boolean hasWideGap(Line line) {
    String text = line.text().text();
    int tab = text.lastIndexOf('\t');
    return tab > 0 && !(text.indexOf('\t') == tab && PagePatterns.hasLabel(text));
  }

  private boolean startsParagraph(List<Line> open, Line b) {
    Line a = open.get(open.size() - 1);
    String textA = a.text().text();
    String textB = b.text().text();
    if (Math.abs(a.size() - b.size()) > 0.6
        || hasWideGap(a)
        || hasWideGap(b)
        || PagePatterns.isTag(textA)
        || PagePatterns.isTag(textB)) {
      return true;
    }
    if (hasMasthead && a.page() == 1 && (Mastheads.isLine(textA) || Mastheads.isLine(textB))) {
      return true;
    }
    return a.page() == b.page() ? startsOnPage(open, b) : startsOnNextPage(open, b);
  }

  private boolean startsOnPage(List<Line> open, Line b) {
    Line a = open.get(open.size() - 1);
    double gap = b.baseline() - a.baseline();
    double pitch = pitches.getOrDefault(sizeKey(a), 1.25 * a.size());
    if (gap < 0 || gap > PARTING_GAP * pitch) {
      return true;
    }
    boolean roomLeft = hasRoomFor(open, b);
    if (a.bold() != b.bold() && roomLeft) {
      return true;
    }
    boolean prominent = a.size() > 1.1 * bodySize || (a.bold() && b.bold());
    if (prominent) {
      return roomLeft && PagePatterns.hasLabel(b.text().text());
    }
    if (PagePatterns.hasLabel(b.text().text())
        && (roomLeft || PagePatterns.endsSentence(a.text().text()))
        && !hangsUnder(open, b)) {
      return true;
    }
    return roomLeft || (isIndented(open, b) && PagePatterns.couldEnd(a.text().text()));
  }

  private boolean startsOnNextPage(List<Line> open, Line b) {
    Line a = open.get(open.size() - 1);
    if (PagePatterns.clearlyGoesOn(a.text().text(), b.text().text())) {
      return false;
    }
    if (a.bold() != b.bold() || hasRoomFor(open, b)) {
      return true;
    }
    String end = a.text().text();
    if (PagePatterns.hasLabel(b.text().text()) && PagePatterns.endsSentence(end)) {
      return true;
    }
    return isIndented(open, b) && PagePatterns.couldEnd(end);
  }

  /** Whether the first word of the next line would have had its place at the end of this one. */
  private boolean hasRoomFor(List<Line> open, Line b) {
    Line a = open.get(open.size() - 1);
    double margin = rightMargin(open, b);
    return a.right() + b.firstWord() + 0.8 * a.size() < margin;
  }

  /** How far the lines reach that stand in the same column, at least as far as these two. */
  private double rightMargin(List<Line> open, Line b) {
    Line a = open.get(open.size() - 1);
    double left = open.stream().mapToDouble(Line::left).min().orElse(a.left());
    double margin = Math.max(a.right(), b.right());
    for (Line line : around(a.page())) {
      if (Math.abs(line.size() - a.size()) < 0.3 && Math.abs(line.left() - left) < 40) {
        margin = Math.max(margin, line.right());
      }
    }
    return margin;
  }

  /** The lines of running text on a page, the one before and the one behind. */
  private List<Line> around(int page) {
    List<Line> around = new ArrayList<>();
    for (int p = page - 1; p <= page + 1; p++) {
      around.addAll(running.getOrDefault(p, List.of()));
    }
    return around;
  }

  /** Where most lines around begin that do not begin a paragraph. */
  private double leftMargin(Line b) {
    Map<Long, Integer> counts = new HashMap<>();
    for (Line line : around(b.page())) {
      boolean before = line.left() <= b.left() + 1 && line.left() > b.left() - 60;
      if (before && Math.abs(line.size() - b.size()) < 0.3) {
        counts.merge(Math.round(line.left()), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(e -> (double) e.getKey())
        .orElse(b.left());
  }

  private boolean isIndented(List<Line> open, Line b) {
    Line a = open.get(open.size() - 1);
    double step = 0.6 * b.size();
    if (hangsUnder(open, b)) {
      return false;
    }
    boolean bothFirst =
        open.size() == 1
            && Math.abs(a.left() - b.left()) < step
            && b.left() > leftMargin(b) + step
            && PagePatterns.endsSentence(a.text().text());
    return bothFirst
        || b.left() > a.left() + step
        || (open.size() > 1 && b.left() > minLeft(open) + step);
  }

  /** Whether a line stands under the text behind the label of the paragraph. */
  private static boolean hangsUnder(List<Line> open, Line b) {
    Line first = open.get(0);
    return PagePatterns.hasLabel(first.text().text())
        && first.secondWord() > first.left()
        && Math.abs(first.secondWord() - b.left()) < 0.4 * b.size();
  }

  private static double minLeft(List<Line> open) {
    return open.stream().mapToDouble(Line::left).min().orElse(0);
  }
}
