package dev.stele.align;

/**
 * The texts of both sides of a bead.
 *
 * @param source the segments of the source as one text
 * @param target the segments of the target as one text
 */
public record BeadText(String source, String target) {}
