/**
 * Two files become a bitext in the memory: extraction, structure, segmentation and alignment in
 * this order, as a job with progress. The jobs that were accepted and not finished are taken up
 * again at the next start.
 */
package dev.stele.ingest;
