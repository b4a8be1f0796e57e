package dev.stele.ingest;

import dev.stele.align.Bead;
import dev.stele.align.Explanation;
import dev.stele.align.LabelPair;
import java.util.Optional;

/**
 * A bead with what speaks for it.
 *
 * @param index its place in the bitext, from 0
 * @param bead the bead
 * @param sourceText the text of its source, to which the places of the links refer; empty where it
 *     has none
 * @param targetText the text of its target, likewise
 * @param labels the labels of its first paragraphs; empty where it lacks a side, or where neither
 *     paragraph has a number
 * @param text what is found in the two texts; empty where it lacks a side
 */
public record BeadExplanation(
    int index,
    Bead bead,
    String sourceText,
    String targetText,
    Optional<LabelPair> labels,
    Optional<Explanation> text) {}
