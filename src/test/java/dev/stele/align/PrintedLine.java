package dev.stele.align;

import dev.stele.align.PrintedDocument.Side;
import dev.stele.document.Block;
import dev.stele.document.Language;
import dev.stele.document.Masthead;
import dev.stele.document.SegmentedParagraph;
import dev.stele.exchange.GoldTable;
import dev.stele.exchange.GoldTable.GoldBead;
import dev.stele.segment.Segmenter;
import dev.stele.structure.OutlineReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A line of a document as it is printed.
 *
 * @param path where it belongs; of a heading its section
 * @param label as printed; empty where it has none
 * @param text behind the label
 * @param kind what the file shows it to be
 */
record PrintedLine(String path, String label, String text, Block.Kind kind) {
  private static final OutlineReader OUTLINES = OutlineReader.load();
  private static final Segmenter SEGMENTER = Segmenter.load();

  static PrintedLine heading(String path, String label, String text) {
    return new PrintedLine(path, label, text, new Block.Kind.Heading(depth(path)));
  }

  static PrintedLine paragraph(String path, String label, String text) {
    return new PrintedLine(path, label, text, Block.Kind.BODY);
  }

  boolean isHeading() {
    return kind instanceof Block.Kind.Heading;
  }

  /** Whether it is neither cover nor contents nor a note. */
  boolean isBody() {
    return isHeading() || kind instanceof Block.Kind.Body || kind instanceof Block.Kind.Row;
  }

  PrintedLine withLabel(String other) {
    return new PrintedLine(path, other, text, kind);
  }

  /** The path of the section or list in which it stands. */
  String parent() {
    int end = path.lastIndexOf('/');
    return end < 0 ? "" : path.substring(0, end);
  }

  /** Whether the section of a heading that stands before it ends here. */
  boolean endsSection(PrintedLine heading) {
    boolean isNote = kind instanceof Block.Kind.Footnote;
    return isHeading()
        ? depth(path) <= depth(heading.path)
        : !isNote && !path.startsWith(heading.parent());
  }

  private static int depth(String path) {
    return path.split("/", -1).length;
  }

  private Block block() {
    return new Block(kind, label.isEmpty() ? text : label + " " + text, List.of(), 0);
  }

  /** Reads lines as a document. */
  static List<SegmentedParagraph> read(List<PrintedLine> lines, Language language) {
    Masthead masthead =
        new Masthead(Optional.empty(), language, Optional.empty(), Optional.empty(), List.of());
    return OUTLINES
        .outline(masthead, lines.stream().map(PrintedLine::block).toList())
        .paragraphs()
        .stream()
        .map(paragraph -> SEGMENTER.segment(paragraph, language))
        .toList();
  }

  /** The lines of one side of a reviewed alignment; a paragraph that has no text is left out. */
  static List<PrintedLine> ofGold(Path table, Side side) throws IOException {
    GoldTable gold = GoldTable.read(table);
    boolean isSource = side == Side.SOURCE;
    Language language = isSource ? gold.languages().source() : gold.languages().target();
    Function<GoldBead, String> textOf = isSource ? GoldBead::source : GoldBead::target;
    Map<String, String> texts =
        gold.beads().stream()
            .filter(bead -> !textOf.apply(bead).isEmpty())
            .collect(
                Collectors.groupingBy(
                    bead -> bead.path().toString(),
                    LinkedHashMap::new,
                    Collectors.mapping(textOf, Collectors.joining(language.isHan() ? "" : " "))));
    List<PrintedLine> lines = new ArrayList<>();
    texts.forEach((path, text) -> lines.add(ofGold(path, text)));
    return List.copyOf(lines);
  }

  private static PrintedLine ofGold(String path, String text) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (path.startsWith("cover/")) {
      return new PrintedLine(path, "", text, Block.Kind.MASTHEAD);
    }
    if (path.startsWith("toc/")) {
      return new PrintedLine(path, "", text, Block.Kind.CONTENTS);
    }
    if (path.startsWith("fn/")) {
      return new PrintedLine(path, "", text, new Block.Kind.Footnote(last));
    }
    if (path.contains("/table/")) {
      return new PrintedLine(path, "", text, Block.Kind.ROW);
    }
    if (last.matches("[IVX]+|[A-Z]")) {
      return heading(path, last + ".", text);
    }
    if (last.matches("\\d+")) {
      return paragraph(path, last + ".", text);
    }
    if (last.matches("\\([a-z]+\\)")) {
      return paragraph(path, last, text);
    }
    return last.matches("p\\d+|original|date|title|annex .*|.*-\\d+")
        ? paragraph(path, "", text)
        : heading(path, "", text);
  }
}
