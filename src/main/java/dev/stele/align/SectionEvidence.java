package dev.stele.align;

import dev.stele.document.ParagraphPath;
import dev.stele.document.Step;
import dev.stele.document.Step.Named;
import dev.stele.lexicon.PairLexicon;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sections of two outlines answer each other, by their numbers or by what their headings say:
 * a reply under 荷兰 belongs to the one under Países Bajos, wherever it stands.
 */
final class SectionEvidence {
  private static final double MOST = 5;
  private static final double LEAST = -15;
  private static final double SAME = 2.5;
  private static final double OTHER_DEPTH = -1;

  /** The most that sections say against each other that have no better ones. */
  private static final double WITHOUT_BETTER = -1;

  /** How much of what speaks for the sections around is handed down to those within. */
  private static final double INHERITED = 0.7;

  private final Map<ParagraphPath, Integer> sources;
  private final Map<ParagraphPath, Integer> targets;
  private final double[][] evidence;

  /**
   * Compares the sections of two outlines.
   *
   * @param sources paths of all source paragraphs
   * @param targets paths of all target paragraphs
   * @param lexicon tells which headings translate each other
   */
  SectionEvidence(List<ParagraphPath> sources, List<ParagraphPath> targets, PairLexicon lexicon) {
    this.sources = sections(sources);
    this.targets = sections(targets);
    List<ParagraphPath> from = List.copyOf(this.sources.keySet());
    List<ParagraphPath> to = List.copyOf(this.targets.keySet());
    double[][] names = names(from, to, lexicon);
    evidence = new double[from.size()][to.size()];
    for (int i = 0; i < from.size(); i++) {
      for (int j = 0; j < to.size(); j++) {
        evidence[i][j] = of(from.get(i), to.get(j), names, i, j);
      }
    }
    soften();
  }

  /**
   * Lets a section speak against another only as far as there are better ones for both. What
   * answers a section that has lost its heading stands in the section before it.
   */
  private void soften() {
    double[] rows = new double[sources.size()];
    double[] columns = new double[targets.size()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        rows[i] = Math.max(rows[i], evidence[i][j]);
        columns[j] = Math.max(columns[j], evidence[i][j]);
      }
    }
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        evidence[i][j] = Math.max(evidence[i][j], WITHOUT_BETTER - rows[i] - columns[j]);
      }
    }
  }

  /** All sections and what they lie in, from the outermost to the innermost, with their places. */
  private static Map<ParagraphPath, Integer> sections(List<ParagraphPath> paragraphs) {
    Map<ParagraphPath, Integer> sections = new LinkedHashMap<>();
    for (ParagraphPath paragraph : paragraphs) {
      ParagraphPath path = ParagraphPath.ROOT;
      sections.putIfAbsent(path, sections.size());
      for (Step step : section(paragraph).steps()) {
        path = path.then(step);
        sections.putIfAbsent(path, sections.size());
      }
    }
    return sections;
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

  /**
   * What the words of headings say, in competition: a heading that has found its translation does
   * not answer another one as well.
   */
  private static double[][] names(
      List<ParagraphPath> from, List<ParagraphPath> to, PairLexicon lexicon) {
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
    double[][] said = new double[from.size()][to.size()];
    double[] rows = new double[from.size()];
    double[] columns = new double[to.size()];
    Arrays.fill(rows, 1);
    Arrays.fill(columns, 1);
    for (int i = 0; i < from.size(); i++) {
      words.enter(i, 0, to.size());
      for (int j = 0; j < to.size(); j++) {
        if (!fromHeadings.get(i).isEmpty() && !toHeadings.get(j).isEmpty()) {
          said[i][j] = words.of(i, i + 1, j, j + 1);
          rows[i] += Math.exp(said[i][j]);
          columns[j] += Math.exp(said[i][j]);
        }
      }
    }
    for (int i = 0; i < from.size(); i++) {
      for (int j = 0; j < to.size(); j++) {
        said[i][j] += 2 * said[i][j] - Math.log(rows[i]) - Math.log(columns[j]);
      }
    }
    return said;
  }

  private double of(ParagraphPath source, ParagraphPath target, double[][] names, int i, int j) {
    if (source.equals(target)) {
      return SAME;
    }
    if (source.steps().isEmpty() || target.steps().isEmpty()) {
      return OTHER_DEPTH;
    }
    Step a = lastStep(source);
    Step b = lastStep(target);
    double sum =
        INHERITED * evidence[sources.get(source.parent())][targets.get(target.parent())]
            + (a instanceof Named && b instanceof Named
                ? names[i][j]
                : LabelEvidence.ofSteps(a, b));
    if (source.steps().size() != target.steps().size()) {
      sum += OTHER_DEPTH;
    }
    return Math.max(LEAST, Math.min(MOST, sum));
  }

  /** What the sections of two paragraphs say of them. */
  double of(ParagraphPath source, ParagraphPath target) {
    return evidence[sources.get(section(source))][targets.get(section(target))];
  }
}
