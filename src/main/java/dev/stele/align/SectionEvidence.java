package dev.stele.align;

import dev.stele.document.ParagraphPath;
import dev.stele.document.Step;
import dev.stele.document.Step.Named;
import dev.stele.lexicon.PairLexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sections of two outlines answer each other, by their numbers or by what their headings say:
 * a reply under 荷兰 belongs to the one under Países Bajos, wherever it stands.
 */
final class SectionEvidence {
  private static final double MOST = 5;

  private final Map<ParagraphPath, Map<ParagraphPath, Double>> known = new HashMap<>();

  /**
   * Compares the sections of two outlines.
   *
   * @param sources paths of all source paragraphs
   * @param targets paths of all target paragraphs
   * @param lexicon tells which headings translate each other
   */
  SectionEvidence(List<ParagraphPath> sources, List<ParagraphPath> targets, PairLexicon lexicon) {
    List<ParagraphPath> from = sections(sources);
    List<ParagraphPath> to = sections(targets);
    List<String> fromHeadings = from.stream().map(SectionEvidence::heading).toList();
    List<String> toHeadings = to.stream().map(SectionEvidence::heading).toList();
    Corpus corpus = new Corpus(lexicon, List.of(new TextPair(fromHeadings, toHeadings)));
    Postings postings = new Postings(corpus.target(0), new int[corpus.vocabulary().size()]);
    LexicalEvidence words =
        new LexicalEvidence(
            corpus.source(0),
            corpus.target(0),
            corpus.firstModel().words(),
            postings,
            Weights.HEADINGS,
            1);
    for (int i = 0; i < from.size(); i++) {
      words.enter(i, 0, to.size());
      Map<ParagraphPath, Double> row = new HashMap<>();
      for (int j = 0; j < to.size(); j++) {
        row.put(to.get(j), of(from.get(i), to.get(j), words, i, j));
      }
      known.put(from.get(i), row);
    }
  }

  private static List<ParagraphPath> sections(List<ParagraphPath> paragraphs) {
    Set<ParagraphPath> sections = new LinkedHashSet<>();
    paragraphs.forEach(p -> sections.add(section(p)));
    return new ArrayList<>(sections);
  }

  /** The path without the step that is the paragraph's own. */
  private static ParagraphPath section(ParagraphPath paragraph) {
    return lastStep(paragraph) instanceof Named ? paragraph : paragraph.parent();
  }

  private static Step lastStep(ParagraphPath path) {
    return path.steps().isEmpty()
        ? new Step.Unnumbered(1)
        : path.steps().get(path.steps().size() - 1);
  }

  private static String heading(ParagraphPath section) {
    return lastStep(section) instanceof Named named ? named.heading() : "";
  }

  private static double of(
      ParagraphPath source, ParagraphPath target, LexicalEvidence words, int i, int j) {
    if (source.equals(target)) {
      return MOST / 2;
    }
    Step a = lastStep(source);
    Step b = lastStep(target);
    double evidence =
        a instanceof Named && b instanceof Named
            ? words.of(i, i + 1, j, j + 1)
            : LabelEvidence.ofSteps(a, b);
    if (source.steps().size() != target.steps().size()) {
      evidence -= 1;
    }
    return Math.max(-MOST, Math.min(MOST, evidence));
  }

  /** What the sections of two paragraphs say of them. */
  double of(ParagraphPath source, ParagraphPath target) {
    return known.get(section(source)).get(section(target));
  }
}
