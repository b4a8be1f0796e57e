/**
 * Blocks become an outline of sections and numbered paragraphs, each with the language in which it
 * was written. What a number at the head of a line counts, and whether it counts anything, the
 * sequence decides.
 */
package dev.stele.structure;
