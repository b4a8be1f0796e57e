package dev.stele.ingest;

/**
 * A file of units that are to come into the memory.
 *
 * @param file the file; its units name their languages themselves
 */
public record ImportRequest(SourceFile file) implements JobRequest {}
