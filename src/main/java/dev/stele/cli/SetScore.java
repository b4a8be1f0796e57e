package dev.stele.cli;

import dev.stele.align.Alignment;
import dev.stele.align.SentenceAligner;
import dev.stele.align.TextPair;
import java.util.List;

/**
 * How well a set is aligned.
 *
 * @param name the set's
 * @param languages such as zh-en; empty of several sets
 * @param documents how many texts
 * @param sentences of both sides
 * @param measures of all its texts
 */
record SetScore(String name, String languages, int documents, int sentences, Measures measures) {

  /** Aligns a set, together and text by text. */
  static SetScore of(GoldSet set, Aligners aligners) {
    SentenceSet texts = set.texts();
    SentenceAligner aligner = aligners.of(texts.languages());
    List<Alignment> pooled = aligner.alignAll(texts.texts());
    Measures measures = Measures.NONE;
    for (int k = 0; k < pooled.size(); k++) {
      TextPair text = texts.texts().get(k);
      Alignment alone =
          pooled.size() == 1 ? pooled.get(k) : aligner.align(text.source(), text.target());
      measures = measures.plus(Measures.of(alone, pooled.get(k), set.gold().get(k)));
    }
    return new SetScore(
        texts.name(),
        texts.languages().toString(),
        texts.names().size(),
        texts.sentences(),
        measures);
  }

  /** All together, every bead with the same weight. */
  static SetScore all(List<SetScore> scores) {
    return scores.stream()
        .reduce(
            new SetScore("all", "", 0, 0, Measures.NONE),
            (one, other) ->
                new SetScore(
                    one.name,
                    one.languages,
                    one.documents + other.documents,
                    one.sentences + other.sentences,
                    one.measures.plus(other.measures)));
  }
}
