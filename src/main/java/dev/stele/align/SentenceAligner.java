package dev.stele.align;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.lexicon.Lexicon;
import dev.stele.lexicon.PairLexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private static final int RADIUS = 2;

  private final PairLexicon lexicon;
  private final Optional<SentenceEmbedder> embedder;

  private SentenceAligner(PairLexicon lexicon, Optional<SentenceEmbedder> embedder) {
    this.lexicon = lexicon;
    this.embedder = embedder;
  }

  /** An aligner for two languages that starts from what a lexicon knows of them. */
  public static SentenceAligner of(Language source, Language target, Lexicon lexicon) {
    return new SentenceAligner(lexicon.of(new LanguagePair(source, target)), Optional.empty());
  }

  /** The same, asking a model of sentences too; it may throw an {@link EmbeddingException}. */
  public SentenceAligner with(SentenceEmbedder model) {
    return new SentenceAligner(lexicon, Optional.of(model));
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
    Optional<SegmentVectors> vectors = embedder.map(e -> new SegmentVectors(e, texts));
    Corpus corpus = new Corpus(lexicon, texts, vectors);
    int[] room = new int[corpus.vocabulary().size()];
    Model model = corpus.firstModel();
    List<Path> paths = firstPaths(corpus, model, room);
    List<SurePath> surePaths;
    double changed;
    int pass = 1;
    do {
      model = corpus.learn(model, paths);
      surePaths = surePaths(corpus, model, bandsAround(paths), room);
      List<Path> better = surePaths.stream().map(SurePath::path).toList();
      changed = Path.changed(paths, better);
      paths = better;
    } while (changed > SETTLED && ++pass < MOST_PASSES);
    List<List<FoundBead>> found = examine(corpus, model, surePaths, room);
    return model.similarity().isPresent()
        ? lookCloser(corpus, vectors.orElseThrow(), model, found, room)
        : found;
  }

  /** Asks the model of sentences about longer runs too, where the segments alone leave a doubt. */
  private static List<List<FoundBead>> lookCloser(
      Corpus corpus, SegmentVectors vectors, Model model, List<List<FoundBead>> found, int[] room) {
    List<Doubt> doubts = found.stream().map(Doubt::new).toList();
    vectors.embedRuns(doubts);
    List<Band> bands = doubts.stream().map(Doubt::band).toList();
    List<List<FoundBead>> closer =
        examine(corpus, model, surePaths(corpus, model, bands, room), room);
    List<List<FoundBead>> all = new ArrayList<>();
    for (int k = 0; k < closer.size(); k++) {
      all.add(doubts.get(k).settle(closer.get(k)));
    }
    return all;
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

  private static List<Band> bandsAround(List<Path> paths) {
    return paths.stream().map(path -> Band.around(path, RADIUS)).toList();
  }

  /** The paths that a model takes in a band for each text. */
  private static List<SurePath> surePaths(
      Corpus corpus, Model model, List<Band> bands, int[] room) {
    List<SurePath> paths = new ArrayList<>();
    for (int k = 0; k < corpus.size(); k++) {
      Postings postings = new Postings(corpus.target(k), room);
      paths.add(search(corpus, k, model, bands.get(k), postings).surePath());
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
          new Examiner(
                  corpus.source(k),
                  corpus.target(k),
                  corpus.vocabulary(),
                  model,
                  postings,
                  corpus.meaning(k, model))
              .examine(paths.get(k)));
      postings.release();
    }
    return found;
  }

  private static Search search(Corpus corpus, int text, Model model, Band band, Postings postings) {
    Evidence written =
        new TextEvidence(
            corpus.source(text),
            corpus.target(text),
            model,
            postings,
            Weights.TEXT,
            model.shapes().longest());
    Optional<Evidence> meaning = corpus.meaning(text, model);
    Evidence all = meaning.isPresent() ? new Sum(written, meaning.get()) : written;
    return new Search(band, model.shapes(), all);
  }
}
