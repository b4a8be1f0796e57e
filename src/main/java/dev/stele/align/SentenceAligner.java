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
  private static final int PASSES = 3;

  /** How far from the last path the next one is looked for. */
  private static final int RADIUS = 4;

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
    Corpus corpus = new Corpus(lexicon, texts);
    int[] room = new int[corpus.vocabulary().size()];
    Model model = corpus.firstModel();
    List<Path> paths = new ArrayList<>();
    for (int k = 0; k < corpus.size(); k++) {
      Postings postings = new Postings(corpus.target(k), room);
      Band band = Skeleton.band(corpus.source(k), corpus.target(k), model.words(), postings);
      paths.add(search(corpus, k, model, band, postings).path());
      postings.release();
    }
    for (int pass = 1; pass < PASSES - 1; pass++) {
      model = corpus.learn(model, paths);
      for (int k = 0; k < corpus.size(); k++) {
        Postings postings = new Postings(corpus.target(k), room);
        Band band = Band.around(paths.get(k), RADIUS);
        paths.set(k, search(corpus, k, model, band, postings).path());
        postings.release();
      }
    }
    Model learned = corpus.learn(model, paths);
    List<List<FoundBead>> found = new ArrayList<>();
    for (int k = 0; k < corpus.size(); k++) {
      Band band = Band.around(paths.get(k), RADIUS);
      found.add(find(corpus, k, learned, band, room, Optional.empty()));
    }
    return embedder.isEmpty()
        ? found
        : new EmbeddingPass(embedder.get(), texts)
            .refine(
                found, (k, band, more) -> find(corpus, k, learned, band, room, Optional.of(more)));
  }

  private static List<FoundBead> find(
      Corpus corpus, int text, Model model, Band band, int[] room, Optional<Evidence> more) {
    UnitText source = corpus.source(text);
    UnitText target = corpus.target(text);
    Postings postings = new Postings(target, room);
    Evidence known = evidence(corpus, text, model, postings);
    Evidence all = more.isPresent() ? new Sum(known, more.get()) : known;
    SurePath path = new Search(band, model.shapes(), all).surePath();
    postings.rewind();
    List<FoundBead> found =
        new Examiner(source, target, corpus.vocabulary(), model, postings, more).examine(path);
    postings.release();
    return found;
  }

  private static Search search(Corpus corpus, int text, Model model, Band band, Postings postings) {
    return new Search(band, model.shapes(), evidence(corpus, text, model, postings));
  }

  private static Evidence evidence(Corpus corpus, int text, Model model, Postings postings) {
    return new TextEvidence(
        corpus.source(text), corpus.target(text), model, postings, Weights.TEXT, Shape.LONGEST);
  }
}
