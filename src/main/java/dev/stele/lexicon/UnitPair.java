package dev.stele.lexicon;

/**
 * Texts that translate each other, as units.
 *
 * @param source units of the source, perhaps none
 * @param target units of the target, perhaps none
 */
@SuppressWarnings(
    "ArrayRecordComponent") // a carrier of many units between two classes, not a value
public record UnitPair(int[] source, int[] target) {}
