package dev.stele.ingest;

/** What a job is to do. Its files wait in the inbox until it is done. */
public sealed interface JobRequest permits BitextRequest, ImportRequest, ReviewRequest {}
