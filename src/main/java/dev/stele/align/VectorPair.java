package dev.stele.align;

/**
 * The vectors of two texts.
 *
 * @param source of the source; not nothing
 * @param target of the target; not nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; handed to what learns from it
record VectorPair(float[] source, float[] target) {}
