package dev.stele.memory;

import java.time.Instant;

/**
 * A bitext in a list.
 *
 * @param id its name
 * @param source the version that was given first
 * @param target the version that was given second
 * @param beads how many beads it has
 * @param units how many of them have both sides
 * @param confidence the mean confidence of those, 0 to 1; 0 where there is none
 * @param stored when it was last stored
 */
public record BitextSummary(
    BitextId id,
    DocumentVersion source,
    DocumentVersion target,
    int beads,
    int units,
    double confidence,
    Instant stored) {}
