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
        lexicon.of(new LanguagePair(source, target)), SentenceAligner.of(source, target, lexicon));
  }

  /**
   * The same, asking a model of sentences too when it aligns the segments of paragraphs; it may
   * throw an {@link EmbeddingException}.
   */
  public DocumentAligner with(SentenceEmbedder model) {
    return new DocumentAligner(lexicon, sentences.with(model));
  }

  /**
   * Aligns two documents.
   *
   * @param source paragraphs in the order printed, perhaps none
   * @param target paragraphs in the order printed, perhaps none
   * @return beads of all segments; a segment's index counts through all paragraphs of its side
   */
  public Alignment align(List<SegmentedParagraph> source, List<SegmentedParagraph> target) {
    ParagraphPairs pairs = ParagraphAligner.pair(lexicon, paragraphs(source), paragraphs(target));
    List<TextPair> texts = new ArrayList<>();
    for (int p = 0; p < source.size(); p++) {
      if (pairs.isPaired(p)) {
        texts.add(new TextPair(texts(source.get(p)), texts(target.get(pairs.partner(p)))));
      }
    }
    Assembly assembly = new Assembly(source, target, pairs, sentences.findAll(texts));
    return Judge.alignment(assembly.beads(), size(source), size(target));
  }

  private static int size(List<SegmentedParagraph> document) {
    return document.stream().mapToInt(p -> p.segments().size()).sum();
  }

  private static List<Paragraph> paragraphs(List<SegmentedParagraph> document) {
    return document.stream().map(SegmentedParagraph::paragraph).toList();
  }

  private static List<String> texts(SegmentedParagraph paragraph) {
    return paragraph.segments().stream().map(Segment::text).toList();
  }
}
