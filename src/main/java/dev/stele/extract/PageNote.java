package dev.stele.extract;

/**
 * A footnote as it stands at the foot of a page, before it is put behind what calls it.
 *
 * @param page the page, counted from 1
 */
record PageNote(String mark, MarkedText text, int page) {}
