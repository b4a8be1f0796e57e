package dev.stele.align;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.lexicon.Lexicon;
import dev.stele.lexicon.PairLexicon;
import java.util.ArrayList;
import java.util.List;

/**
 * Aligns segments that stand in the same order on both sides. It learns from the texts themselves:
 * the beads of a first pass teach it words, proportions of length and the shapes of beads, and then
 * it aligns again. It keeps nothing from one call to the next, and may be used by several threads.
 */
public final class SentenceAligner {
  private static final int MOST_PASSES = 4;

  /** The share of beads that still change, below which another pass would teach nothing. */
  private static final double SETTLED = 0.03;

  /** How far from the last path the next one is looked for. */
  private static final int RADIUS = 3;

  private final PairLexicon lexicon;

  private SentenceAligner(PairLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** An aligner for two languages that starts from what a lexicon knows of them. */
  public static SentenceAligner of(Language source, Language target, Lexicon lexicon) {
    return new SentenceAligner(lexicon.of(new LanguagePair(source, target)));
  }

  /**
   * Aligns two texts.
   *
   * @param source segments in order, perhaps empty
   * @param target segments in order, perhaps empty
   */
  public Alignment align(List<String> source, List<String> target) {
    return alignAll(List.of(new TextPair(source, target))).get(0);
  }

  /**
   * Aligns texts that are alike, such as the documents of one organ; each teaches the others.
   *
   * @param texts in any order
   * @return an alignment for each text, in their order
   */
  public List<Alignment> alignAll(List<TextPair> texts) {
    List<Alignment> alignments = new ArrayList<>();
    List<List<FoundBead>> found = findAll(texts);
    for (int k = 0; k < texts.size(); k++) {
      TextPair text = texts.get(k);
      alignments.add(Judge.alignment(found.get(k), text.source().size(), text.target().size()));
    }
    return alignments;
  }

  /** The beads of each text, in order. */
  List<List<FoundBead>> findAll(List<TextPair> texts) {
    Corpus corpus = new Corpus(lexicon, texts);
    int[] room = new int[corpus.vocabulary().size()];
    Model model = corpus.firstModel();
    List<Path> paths = firstPaths(corpus, model, room);
    List<SurePath> surePaths;
    double changed;
    int pass = 1;
    do {
      model = corpus.learn(model, paths);
      surePaths = surePaths(corpus, model, paths, room);
      List<Path> better = surePaths.stream().map(SurePath::path).toList();
      changed = Path.changed(paths, better);
      paths = better;
    } while (changed > SETTLED && ++pass < MOST_PASSES);
    return examine(corpus, model, surePaths, room);
  }

  private static List<Path> firstPaths(Corpus corpus, Model model, int[] room) {
    List<Path> paths = new ArrayList<>();
    for (int k = 0; k < corpus.size(); k++) {
      Postings postings = new Postings(corpus.target(k), room);
      Band band = Skeleton.band(corpus.source(k), corpus.target(k), model.words(), postings);
      paths.add(search(corpus, k, model, band, postings).path());
      postings.release();
    }
    return paths;
  }

  /** The paths that a model takes near others. */
  private static List<SurePath> surePaths(Corpus corpus, Model model, List<Path> near, int[] room) {
    List<SurePath> paths = new ArrayList<>();
    for (int k = 0; k < corpus.size(); k++) {
      Postings postings = new Postings(corpus.target(k), room);
      Band band = Band.around(near.get(k), RADIUS);
      paths.add(search(corpus, k, model, band, postings).surePath());
      postings.release();
    }
    return paths;
  }

  private static List<List<FoundBead>> examine(
      Corpus corpus, Model model, List<SurePath> paths, int[] room) {
    List<List<FoundBead>> found = new ArrayList<>();
    for (int k = 0; k < corpus.size(); k++) {
      Postings postings = new Postings(corpus.target(k), room);
      found.add(
          new Examiner(corpus.source(k), corpus.target(k), corpus.vocabulary(), model, postings)
              .examine(paths.get(k)));
      postings.release();
    }
    return found;
  }

  private static Search search(Corpus corpus, int text, Model model, Band band, Postings postings) {
    Evidence evidence =
        new TextEvidence(
            corpus.source(text), corpus.target(text), model, postings, Weights.TEXT, Shape.LONGEST);
    return new Search(band, model.shapes(), evidence);
  }
}
