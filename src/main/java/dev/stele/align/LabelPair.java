package dev.stele.align;

import dev.stele.document.ParagraphPath;

/**
 * The labels of two paragraphs.
 *
 * @param source the path of the paragraph of the source
 * @param target the path of the paragraph of the target
 * @param says the log-likelihood ratio of the two labels, in natural units: above 0 where they
 *     count the same, below 0 where they do not, 0 where neither has a number
 */
public record LabelPair(ParagraphPath source, ParagraphPath target, double says) {

  /** What the labels of two paragraphs say, their headings and places aside. */
  public static LabelPair of(ParagraphPath source, ParagraphPath target) {
    return new LabelPair(source, target, LabelEvidence.ofLabels(source, target));
  }
}
