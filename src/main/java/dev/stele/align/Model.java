package dev.stele.align;

import dev.stele.lexicon.LexicalModel;

/**
 * What is believed of the texts at hand.
 *
 * @param words which units translate which
 * @param lengths how the lengths of translations go together
 * @param endings how the ends of segments go together
 * @param shapes how many segments translate how many
 */
record Model(LexicalModel words, LengthModel lengths, EndingModel endings, ShapePrior shapes) {}
