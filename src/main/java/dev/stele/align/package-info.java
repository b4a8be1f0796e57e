/**
 * Two versions of a text become beads: paragraphs are paired by number and heading, then sentences
 * within them. Everything here takes lists and returns beads; it reads no file and keeps no state.
 */
package dev.stele.align;
