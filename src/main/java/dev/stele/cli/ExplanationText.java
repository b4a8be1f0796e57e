package dev.stele.cli;

import dev.stele.align.Bead;
import dev.stele.align.Explanation;
import dev.stele.align.LabelPair;
import dev.stele.align.Link;
import dev.stele.document.Mark;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Segment;
import dev.stele.ingest.BeadExplanation;
import dev.stele.ingest.BitextExplainer;
import dev.stele.memory.Bitext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What speaks for each bead of a bitext, for people to read: where it stands, both texts, then a
 * line for each piece of evidence, what says most first.
 */
final class ExplanationText {
  private final Bitext bitext;
  private final Writer out;

  private ExplanationText(Bitext bitext, Writer out) {
    this.bitext = bitext;
    this.out = out;
  }

  /** Writes all beads in UTF-8, and leaves {@code out} open. */
  static void write(Bitext bitext, BitextExplainer explainer, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    ExplanationText text = new ExplanationText(bitext, writer);
    for (int index = 0; index < explainer.size(); index++) {
      text.write(explainer.explain(index));
    }
    writer.flush();
  }

  private void write(BeadExplanation explained) throws IOException {
    Bead bead = explained.bead();
    line(
        "[%d]  %s = %s  %d-%d  %s, confidence %.2f",
        explained.index(),
        place(bitext.sourceSegments(), bead.source().start(), bead.source().isEmpty()),
        place(bitext.targetSegments(), bead.target().start(), bead.target().isEmpty()),
        bead.source().size(),
        bead.target().size(),
        bead.isPair() ? "by " + bead.reason() : "no counterpart",
        Math.floor(bead.confidence() * 100) / 100);
    side(bitext.source().language().tag(), explained.sourceText());
    side(bitext.target().language().tag(), explained.targetText());
    if (explained.labels().isPresent()) {
      LabelPair labels = explained.labels().get();
      evidence("label", label(labels.source()), label(labels.target()), labels.says());
    }
    if (explained.text().isPresent()) {
      write(explained, explained.text().get());
    }
    line("");
  }

  private void write(BeadExplanation explained, Explanation text) throws IOException {
    String source = explained.sourceText();
    String target = explained.targetText();
    List<Link> links =
        text.links().stream().sorted(Comparator.comparing(Link::says).reversed()).toList();
    for (Link link : links) {
      evidence(
          link.kind().toString(),
          piece(source, link.source()),
          piece(target, link.target()),
          link.says());
    }
    line(
        "    %-7s %.2f of the usual  %+.1f",
        "length", text.proportion().ofUsual(), text.proportion().says());
    rest(bitext.source().language().tag(), source, text.sourceRest());
    rest(bitext.target().language().tag(), target, text.targetRest());
  }

  private void side(String language, String text) throws IOException {
    if (!text.isEmpty()) {
      line("  %s  %s", language, text);
    }
  }

  private void evidence(String kind, String source, String target, double says) throws IOException {
    line("    %-7s %s = %s  %+.1f", kind, source, target, says);
  }

  private void rest(String language, String text, List<Mark> rest) throws IOException {
    if (!rest.isEmpty()) {
      line(
          "    %-7s %s",
          "only " + language,
          rest.stream().map(mark -> piece(text, mark)).collect(Collectors.joining(" · ")));
    }
  }

  private static String piece(String text, Mark mark) {
    return text.substring(mark.start(), mark.end());
  }

  private static String place(List<Segment> segments, int first, boolean none) {
    return none ? "-" : segments.get(first).path().toString();
  }

  private static String label(ParagraphPath path) {
    return path.label().isEmpty() ? path.toString() : path.label();
  }

  private void line(String format, Object... values) throws IOException {
    out.write(String.format(Locale.ROOT, format, values));
    out.write('\n');
  }
}
