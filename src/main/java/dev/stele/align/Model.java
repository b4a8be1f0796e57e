package dev.stele.align;

import dev.stele.lexicon.LexicalModel;
import java.util.Optional;

/**
 * What is believed of the texts at hand.
 *
 * @param words which units translate which
 * @param lengths how the lengths of translations go together
 * @param endings how the ends of segments go together
 * @param shapes how many segments translate how many
 * @param similarity how near the vectors of translations lie; empty where there are none
 */
record Model(
    LexicalModel words,
    LengthModel lengths,
    EndingModel endings,
    ShapePrior shapes,
    Optional<SimilarityModel> similarity) {}
