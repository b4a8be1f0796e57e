package dev.stele.lexicon;

import dev.stele.document.Mark;

/**
 * A unit at its place.
 *
 * @param unit its number in the vocabulary of the reader
 * @param place where it stands in the text as written; the places of units may overlap
 */
public record PlacedUnit(int unit, Mark place) {}
