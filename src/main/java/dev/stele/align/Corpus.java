package dev.stele.align;

import dev.stele.lexicon.LexicalTask;
import dev.stele.lexicon.PairLexicon;
import dev.stele.lexicon.UnitPair;
import dev.stele.lexicon.UnitReader;
import dev.stele.lexicon.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts that are aligned together, read as units; they teach each other. */
final class Corpus {
  private final Vocabulary vocabulary;
  private final List<UnitText> sources = new ArrayList<>();
  private final List<UnitText> targets = new ArrayList<>();
  private final LexicalTask words;
  private final Optional<SegmentVectors> vectors;

  /** Texts without vectors. */
  Corpus(PairLexicon lexicon, List<TextPair> texts) {
    this(lexicon, texts, Optional.empty());
  }

  Corpus(PairLexicon lexicon, List<TextPair> texts, Optional<SegmentVectors> vectors) {
    this.vectors = vectors;
    vocabulary = new Vocabulary();
    List<UnitPair> wholes = new ArrayList<>();
    UnitReader sourceReader = lexicon.sourceReader(vocabulary);
    UnitReader targetReader = lexicon.targetReader(vocabulary);
    for (TextPair text : texts) {
      UnitText source = UnitText.read(text.source(), sourceReader);
      UnitText target = UnitText.read(text.target(), targetReader);
      sources.add(source);
      targets.add(target);
      wholes.add(new UnitPair(source.units(0, source.size()), target.units(0, target.size())));
    }
    words = LexicalTask.of(lexicon, vocabulary, wholes);
  }

  /** How many texts there are. */
  int size() {
    return sources.size();
  }

  UnitText source(int text) {
    return sources.get(text);
  }

  UnitText target(int text) {
    return targets.get(text);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What is believed before anything is aligned. */
  Model firstModel() {
    return new Model(
        words.model(),
        LengthModel.of(sources, targets),
        EndingModel.of(sources, targets, List.of()),
        ShapePrior.general(),
        vectors.flatMap(SimilarityModel::of));
  }

  /** What is believed after a path was found for every text. */
  Model learn(Model before, List<Path> paths) {
    List<UnitPair> beads = new ArrayList<>();
    for (int k = 0; k < paths.size(); k++) {
      Path path = paths.get(k);
      for (int b = 0; b < path.size(); b++) {
        if (path.isPair(b)) {
          beads.add(
              new UnitPair(
                  sources.get(k).units(path.source(b), path.source(b + 1)),
                  targets.get(k).units(path.target(b), path.target(b + 1))));
        }
      }
    }
    return new Model(
        words.learn(beads),
        before.lengths().learned(sources, targets, paths),
        EndingModel.of(sources, targets, paths),
        ShapePrior.of(paths),
        vectors.flatMap(v -> before.similarity().map(similarity -> similarity.learned(v, paths))));
  }

  /** What the vectors of a text say; empty where there are none, or too few to learn from. */
  Optional<Evidence> meaning(int text, Model model) {
    return vectors.flatMap(
        known ->
            model
                .similarity()
                .map(
                    similarity ->
                        new EmbeddingEvidence(
                            known,
                            text,
                            sources.get(text).size(),
                            targets.get(text).size(),
                            similarity)));
  }
}
