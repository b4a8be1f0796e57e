package dev.stele.align;

import dev.stele.document.Paragraph;
import dev.stele.document.SegmentedParagraph;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Puts the beads of paragraph pairs together to those of the documents, in the order of the source.
 * A target paragraph without partner comes after the one that it follows.
 */
final class Assembly {
  private final List<SegmentedParagraph> source;
  private final List<SegmentedParagraph> target;
  private final ParagraphPairs pairs;
  private final Iterator<List<FoundBead>> found;
  private final int[] targetStarts;
  private final boolean[] placed;
  private final List<FoundBead> beads = new ArrayList<>();
  private int sourceStart;

  /**
   * Prepares to put beads together.
   *
   * @param found the beads of each pair of paragraphs, in the order of the source
   */
  Assembly(
      List<SegmentedParagraph> source,
      List<SegmentedParagraph> target,
      ParagraphPairs pairs,
      List<List<FoundBead>> found) {
    this.source = source;
    this.target = target;
    this.pairs = pairs;
    this.found = found.iterator();
    targetStarts = new int[target.size() + 1];
    for (int q = 0; q < target.size(); q++) {
      targetStarts[q + 1] = targetStarts[q] + target.get(q).segments().size();
    }
    placed = new boolean[target.size()];
    for (int p = 0; p < source.size(); p++) {
      if (pairs.isPaired(p)) {
        placed[pairs.partner(p)] = true;
      }
    }
  }

  /** All beads; to be called once. */
  List<FoundBead> beads() {
    addTargetsFrom(0);
    for (int p = 0; p < source.size(); p++) {
      int next = sourceStart + source.get(p).segments().size();
      if (pairs.isPaired(p)) {
        addPair(p);
        sourceStart = next;
        addTargetsFrom(pairs.partner(p) + 1);
      } else {
        addSource(p);
        sourceStart = next;
      }
    }
    return beads;
  }

  private void addPair(int p) {
    int q = pairs.partner(p);
    boolean heading = source.get(p).paragraph().kind() == Paragraph.Kind.HEADING;
    for (FoundBead bead : found.next()) {
      beads.add(
          bead.shifted(sourceStart, targetStarts[q])
              .within(pairs.labels(p), heading, pairs.sourcePosterior(p)));
    }
  }

  private void addSource(int p) {
    int end = sourceStart + source.get(p).segments().size();
    for (int i = sourceStart; i < end; i++) {
      BeadEvidence gap = BeadEvidence.ofGap(pairs.sourcePosterior(p));
      beads.add(new FoundBead(new Span(i, i + 1), new Span(0, 0), gap));
    }
  }

  /** Adds the target paragraphs without partner that follow each other from {@code first}. */
  private void addTargetsFrom(int first) {
    for (int q = first; q < target.size() && !placed[q]; q++) {
      placed[q] = true;
      BeadEvidence gap = BeadEvidence.ofGap(pairs.targetPosterior(q));
      for (int j = targetStarts[q]; j < targetStarts[q + 1]; j++) {
        beads.add(new FoundBead(new Span(sourceStart, sourceStart), new Span(j, j + 1), gap));
      }
    }
  }
}
