package dev.stele.structure;

import java.util.List;

/**
 * What may be the label of a line.
 *
 * @param form the name of its form; only labels of one form count on from each other
 * @param levels what it can number, the likeliest first, at least one
 * @param outer the number before the point in 1.1; 0 in other forms
 * @param number what it counts
 * @param printed the label as printed
 * @param textStart UTF-16 offset at which the text behind it begins; the length of the line where
 *     nothing is behind it
 */
record Label(
    String form, List<Level> levels, int outer, int number, String printed, int textStart) {}
