/**
 * What translates what: a seed lexicon, names and numbers as values, and probabilities learned from
 * aligned text. It knows nothing of documents and beads; it is asked about words.
 */
package dev.stele.lexicon;
