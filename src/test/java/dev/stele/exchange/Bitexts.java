package dev.stele.exchange;

import dev.stele.align.Alignment;
import dev.stele.align.Bead;
import dev.stele.align.Bead.Reason;
import dev.stele.align.Span;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.Paragraph.Kind;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Segment;
import dev.stele.memory.Bitext;
import dev.stele.memory.DocumentVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any bitexts, with texts that a format may stumble over. */
final class Bitexts {
  private static final List<String> TRAPS =
      List.of(
          "\t",
          "\n",
          "\r\n",
          "\r",
          "\\",
          "\\t",
          "'",
          "=1+1",
          "+1",
          "-1",
          "@A1",
          "~~~",
          " ~~~ ",
          "\u0001",
          "\u000b",
          "\u0085",
          "\u2028",
          "\ufffe",
          "\uffff",
          "\ufeff",
          "\u00a0",
          "\u3000",
          "_x0041_",
          "_x005F_",
          "<b>",
          "&amp;",
          "]]>",
          "\"",
          "😀",
          "𠮷",
          "é",
          "e\u0301",
          ";",
          "|",
          "[0]:[0]",
          "第",
          "条",
          "大会",
          "a",
          "b",
          "report",
          "The",
          " ",
          "  ",
          "1",
          "2\t3\t0.5",
          "＝1",
          "{}",
          ",");

  private static final List<Reason> REASONS =
      List.of(Reason.LABEL, Reason.LEXICON, Reason.POSITION, Reason.IMPORTED);

  private Bitexts() {}

  /** A text that is not blank, with letters or without. */
  static Arbitrary<String> texts() {
    return Arbitraries.of(TRAPS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .filter(text -> !text.isBlank());
  }

  /**
   * A bitext.
   *
   * @param isMoved whether sections of the target may stand in another order
   */
  static Arbitrary<Bitext> any(boolean isMoved) {
    return Combinators.combine(
            texts().list().ofMaxSize(12), texts().list().ofMaxSize(12), Arbitraries.longs())
        .filter((source, target, seed) -> !source.isEmpty() || !target.isEmpty())
        .as(
            (source, target, seed) ->
                of(source, target, beads(source.size(), target.size(), isMoved, new Random(seed))));
  }

  static Bitext of(List<String> source, List<String> target, List<Bead> beads) {
    return new Bitext(
        version(Language.CHINESE),
        version(Language.ENGLISH),
        segments(source),
        segments(target),
        Alignment.inOrder(beads, source.size(), target.size()));
  }

  /** The same texts in other beads. */
  static Bitext otherwise(Bitext bitext, List<Bead> beads) {
    return new Bitext(
        bitext.source(),
        bitext.target(),
        bitext.sourceSegments(),
        bitext.targetSegments(),
        Alignment.inOrder(beads, bitext.sourceSegments().size(), bitext.targetSegments().size()));
  }

  /** Beads of up to three segments a side. */
  static List<Bead> beads(int sourceSize, int targetSize, boolean isMoved, Random random) {
    List<Span> sources = spans(sourceSize, random);
    List<Span> targets = new ArrayList<>(spans(targetSize, random));
    if (isMoved && random.nextBoolean()) {
      java.util.Collections.rotate(targets, random.nextInt(3));
    }
    List<Bead> beads = new ArrayList<>();
    int s = 0;
    int t = 0;
    while (s < sources.size() || t < targets.size()) {
      boolean hasSource = s < sources.size() && (t == targets.size() || random.nextInt(5) > 0);
      boolean hasTarget = t < targets.size() && (!hasSource || random.nextInt(5) > 0);
      beads.add(
          new Bead(
              hasSource ? sources.get(s) : new Span(0, 0),
              hasTarget ? targets.get(t) : new Span(0, 0),
              REASONS.get(random.nextInt(REASONS.size())),
              random.nextInt(1001) / 1000.0));
      s += hasSource ? 1 : 0;
      t += hasTarget ? 1 : 0;
    }
    return beads;
  }

  private static List<Span> spans(int size, Random random) {
    List<Span> spans = new ArrayList<>();
    for (int at = 0; at < size; ) {
      int end = Math.min(size, at + 1 + random.nextInt(3));
      spans.add(new Span(at, end));
      at = end;
    }
    return spans;
  }

  private static List<Segment> segments(List<String> texts) {
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      segments.add(
          new Segment(
              ParagraphPath.parse("II/China/" + (i / 2 + 1)),
              Kind.TEXT,
              i % 3 == 0 ? Optional.empty() : Optional.of(Language.SPANISH),
              texts.get(i)));
    }
    return segments;
  }

  private static DocumentVersion version(Language language) {
    return new DocumentVersion(
        Optional.of(new DocumentSymbol("A/99/501")),
        language,
        Optional.of(LocalDate.of(2026, 7, 7)),
        Optional.of("On \"harbours\" & <ships>"),
        List.of(Language.ENGLISH, Language.SPANISH),
        "A_99_501-" + language + ".docx",
        (language.isHan() ? "a" : "b").repeat(64));
  }

  /** Writes a bitext into a folder, and gives the first of its files. */
  static Path write(Bitext bitext, BitextFormat format, Path folder) throws IOException {
    List<ExchangeFile> files = format.files(bitext, "A_99_501", "0");
    for (ExchangeFile file : files) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(file.name()))) {
        file.content().writeTo(out);
      }
    }
    return folder.resolve(files.get(0).name());
  }
}
