package dev.stele.align;

import dev.stele.document.LanguagePair;
import dev.stele.document.Segment;
import dev.stele.document.SegmentedParagraph;
import dev.stele.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Two versions of a document as printed, and their beads.
 *
 * @param name for messages
 * @param languages of source and target
 * @param source its lines
 * @param target its lines
 * @param beads in order
 */
record PrintedDocument(
    String name,
    LanguagePair languages,
    List<PrintedLine> source,
    List<PrintedLine> target,
    List<Texts> beads) {
  static final List<String> SAMPLES = List.of("A_99_501", "A_RES_99_17", "STELE_CONF.2026_WP.3");
  private static final List<String> PAIRS = List.of("zh-en", "zh-es", "en-es");

  enum Side {
    SOURCE,
    TARGET
  }

  /** The segments of a bead. */
  record Texts(List<String> source, List<String> target) {
    boolean holdsAnyOf(List<String> segments, Side side) {
      return (side == Side.SOURCE ? source : target).stream().anyMatch(segments::contains);
    }
  }

  /** The samples in all pairs of languages, and behind them any number of made ones. */
  static PrintedDocument of(int number) {
    try {
      if (number >= SAMPLES.size() * PAIRS.size()) {
        MadeDocument made = new MadeDocument(number);
        return of("made " + number, LanguagePair.parse("zh-en"), made.source(), made.target());
      }
      String sample = SAMPLES.get(number / PAIRS.size());
      String pair = PAIRS.get(number % PAIRS.size());
      Path table = Path.of("alignments", sample, "gold." + pair + ".tsv");
      return of(
          sample + " " + pair,
          LanguagePair.parse(pair),
          PrintedLine.ofGold(table, Side.SOURCE),
          PrintedLine.ofGold(table, Side.TARGET));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PrintedDocument of(
      String name, LanguagePair languages, List<PrintedLine> source, List<PrintedLine> target) {
    return new PrintedDocument(name, languages, source, target, align(languages, source, target));
  }

  List<PrintedLine> lines(Side side) {
    return side == Side.SOURCE ? source : target;
  }

  /** The segments of one of its lines. */
  List<String> segments(Side side, PrintedLine line) {
    return PrintedLine.read(
            lines(side), side == Side.SOURCE ? languages.source() : languages.target())
        .stream()
        .filter(p -> p.paragraph().text().equals(line.text()))
        .flatMap(p -> p.segments().stream())
        .map(Segment::text)
        .toList();
  }

  /** Its beads with other lines on one side. */
  List<Texts> beads(Side side, List<PrintedLine> lines) {
    return side == Side.SOURCE ? align(languages, lines, target) : align(languages, source, lines);
  }

  private static List<Texts> align(
      LanguagePair languages, List<PrintedLine> source, List<PrintedLine> target) {
    List<SegmentedParagraph> from = PrintedLine.read(source, languages.source());
    List<SegmentedParagraph> to = PrintedLine.read(target, languages.target());
    List<String> sources = texts(from);
    List<String> targets = texts(to);
    return DocumentAligner.of(languages.source(), languages.target(), Lexicon.seed())
        .align(from, to)
        .beads()
        .stream()
        .map(
            bead ->
                new Texts(
                    sources.subList(bead.source().start(), bead.source().end()),
                    targets.subList(bead.target().start(), bead.target().end())))
        .toList();
  }

  private static List<String> texts(List<SegmentedParagraph> paragraphs) {
    return paragraphs.stream().flatMap(p -> p.segments().stream()).map(Segment::text).toList();
  }
}
