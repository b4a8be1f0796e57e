package dev.stele.memory;

/**
 * A unit of a file that was left out.
 *
 * @param line where it begins, from 1
 * @param reason why, for a reader
 */
public record Skipped(int line, String reason) {}
