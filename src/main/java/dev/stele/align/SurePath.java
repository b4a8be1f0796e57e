package dev.stele.align;

/**
 * A path and how sure it is.
 *
 * @param path the likeliest
 * @param posteriors by bead: its probability among all paths, as far as the evidence goes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; handed from the search to its judge
record SurePath(Path path, double[] posteriors) {}
