package dev.stele.align;

import dev.stele.document.Paragraph;
import dev.stele.document.Paragraph.Kind;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Step;
import dev.stele.document.Step.Note;
import dev.stele.document.Step.Numbered;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Labels, kinds and places in the outline: how much likelier paragraphs with the same canonical
 * label translate each other. A label that does not fit speaks against a pair, but never so loudly
 * that the words could not prevail: numbers are mistyped, doubled and left out.
 */
final class LabelEvidence implements Evidence {
  private static final double SAME_NUMBER = 4;
  private static final double OTHER_NUMBER = -4;
  private static final double NUMBER_AGAINST_NONE = -1.5;
  private static final double SAME_KIND = 0.5;
  private static final double OTHER_KIND = -4;

  private final List<Paragraph> sources;
  private final List<Paragraph> targets;
  private final SectionEvidence sections;

  LabelEvidence(List<Paragraph> sources, List<Paragraph> targets, SectionEvidence sections) {
    this.sources = sources;
    this.targets = targets;
    this.sections = sections;
  }

  /** The same for some of the paragraphs, in the order given. */
  LabelEvidence select(int[] someSources, int[] someTargets) {
    return new LabelEvidence(
        IntStream.of(someSources).mapToObj(sources::get).toList(),
        IntStream.of(someTargets).mapToObj(targets::get).toList(),
        sections);
  }

  @Override
  public double of(int i, int i2, int j, int j2) {
    return ofPair(sources.get(i), targets.get(j));
  }

  private double ofPair(Paragraph source, Paragraph target) {
    return sections.of(source.path(), target.path())
        + ofKinds(source.kind(), target.kind())
        + ofLabels(source.path(), target.path());
  }

  /** What the labels alone say of two paragraphs, without their kinds and sections. */
  double ofLabels(int i, int j) {
    return ofLabels(sources.get(i).path(), targets.get(j).path());
  }

  /** What the labels at the end of two paths say. */
  static double ofLabels(ParagraphPath source, ParagraphPath target) {
    return ofSteps(lastStep(source), lastStep(target));
  }

  private static double ofKinds(Kind source, Kind target) {
    return source == target ? SAME_KIND : OTHER_KIND;
  }

  private static Step lastStep(ParagraphPath path) {
    return path.steps().isEmpty()
        ? new Step.Unnumbered(1)
        : path.steps().get(path.steps().size() - 1);
  }

  /** What the labels of two paragraphs say, whatever they are labels of. */
  static double ofSteps(Step source, Step target) {
    if (source instanceof Numbered a && target instanceof Numbered b) {
      return a.number() == b.number()
          ? (a.scheme() == b.scheme() ? SAME_NUMBER : SAME_NUMBER / 2)
          : OTHER_NUMBER;
    }
    if (source instanceof Note && target instanceof Note) {
      return source.equals(target) ? SAME_NUMBER : OTHER_NUMBER;
    }
    return source instanceof Numbered != target instanceof Numbered ? NUMBER_AGAINST_NONE : 0;
  }
}
