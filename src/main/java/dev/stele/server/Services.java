package dev.stele.server;

import dev.stele.ingest.Explanations;
import dev.stele.ingest.JobQueue;
import dev.stele.memory.Concordance;
import dev.stele.memory.Matches;
import dev.stele.memory.Memory;
import dev.stele.terms.Renderings;

/**
 * What the server asks to answer its clients; it closes none of them.
 *
 * @param memory what is exported, listed and read
 * @param concordance search within segments
 * @param matches fuzzy lookup of whole segments
 * @param jobs where files wait to be aligned
 * @param explanations of the beads in the memory
 * @param renderings of what the concordance finds
 */
public record Services(
    Memory memory,
    Concordance concordance,
    Matches matches,
    JobQueue jobs,
    Explanations explanations,
    Renderings renderings) {}
