package dev.stele.align;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.Paragraph;
import dev.stele.document.Segment;
import dev.stele.document.SegmentedParagraph;
import dev.stele.lexicon.Lexicon;
import dev.stele.lexicon.PairLexicon;
import java.util.ArrayList;
import java.util.List;

/**
 * Aligns two language versions of a document: paragraphs first, by label, heading and content, then
 * the segments within each pair of paragraphs. It keeps nothing from one call to the next, and may
 * be used by several threads.
 */
public final class DocumentAligner {
  private final PairLexicon lexicon;
  private final SentenceAligner sentences;

  private DocumentAligner(PairLexicon lexicon, SentenceAligner sentences) {
    this.lexicon = lexicon;
    this.sentences = sentences;
  }

  /** An aligner for two languages that starts from what a lexicon knows of them. */
  public static DocumentAligner of(Language source, Language target, Lexicon lexicon) {
    return new DocumentAligner(
        lexicon.of(new LanguagePair(source.primary(), target.primary())),
        SentenceAligner.of(source, target, lexicon));
  }

  /**
   * Aligns two documents.
   *
   * @param source paragraphs in the order printed, perhaps none
   * @param target paragraphs in the order printed, perhaps none
   * @return beads of all segments; a segment's index counts through all paragraphs of its side
   */
  public Alignment align(List<SegmentedParagraph> source, List<SegmentedParagraph> target) {
    int[] partners = new ParagraphAligner(lexicon).pair(paragraphs(source), paragraphs(target));
    int[] starts = starts(target);
    List<TextPair> texts = new ArrayList<>();
    boolean[] paired = new boolean[target.size()];
    for (int p = 0; p < partners.length; p++) {
      if (partners[p] >= 0) {
        texts.add(new TextPair(texts(source.get(p)), texts(target.get(partners[p]))));
        paired[partners[p]] = true;
      }
    }
    List<Alignment> alignments = sentences.alignAll(texts);
    List<Bead> beads = new ArrayList<>();
    int nextUnpaired = addUnpaired(beads, 0, paired, starts);
    int offset = 0;
    int pair = 0;
    for (int p = 0; p < partners.length; p++) {
      int size = source.get(p).segments().size();
      if (partners[p] < 0) {
        for (int k = 0; k < size; k++) {
          beads.add(alone(new Span(offset + k, offset + k + 1), new Span(0, 0)));
        }
      } else {
        for (Bead bead : alignments.get(pair++).beads()) {
          beads.add(shifted(bead, offset, starts[partners[p]]));
        }
        if (partners[p] + 1 >= nextUnpaired) {
          nextUnpaired =
              Math.max(nextUnpaired, addUnpaired(beads, partners[p] + 1, paired, starts));
        }
      }
      offset += size;
    }
    for (int q = 0; q < paired.length; q++) {
      if (!paired[q]) {
        for (int k = starts[q]; k < starts[q + 1]; k++) {
          beads.add(alone(new Span(offset, offset), new Span(k, k + 1)));
        }
      }
    }
    return new Alignment(beads, offset, starts[target.size()]);
  }

  /** Adds the unpaired target paragraphs that follow each other from {@code q}. */
  private static int addUnpaired(List<Bead> beads, int q, boolean[] paired, int[] starts) {
    int at = q;
    while (at < paired.length && !paired[at]) {
      for (int k = starts[at]; k < starts[at + 1]; k++) {
        beads.add(alone(new Span(0, 0), new Span(k, k + 1)));
      }
      paired[at] = true;
      at++;
    }
    return at;
  }

  private static Bead alone(Span source, Span target) {
    return new Bead(source, target, Bead.Reason.POSITION, 0.5);
  }

  private static Bead shifted(Bead bead, int source, int target) {
    return new Bead(
        new Span(bead.source().start() + source, bead.source().end() + source),
        new Span(bead.target().start() + target, bead.target().end() + target),
        bead.reason(),
        bead.confidence());
  }

  private static int[] starts(List<SegmentedParagraph> paragraphs) {
    int[] starts = new int[paragraphs.size() + 1];
    for (int p = 0; p < paragraphs.size(); p++) {
      starts[p + 1] = starts[p] + paragraphs.get(p).segments().size();
    }
    return starts;
  }

  private static List<Paragraph> paragraphs(List<SegmentedParagraph> document) {
    return document.stream().map(SegmentedParagraph::paragraph).toList();
  }

  private static List<String> texts(SegmentedParagraph paragraph) {
    return paragraph.segments().stream().map(Segment::text).toList();
  }
}
