package dev.stele.search;

import org.apache.lucene.search.similarities.BasicStats;
import org.apache.lucene.search.similarities.SimilarityBase;

/**
 * Ranks by how much of a segment the phrase makes up, so that a whole segment comes before a part
 * of one. It depends on nothing but the segment, so pages follow on from each other even when the
 * index changes between them.
 */
final class Coverage extends SimilarityBase {

  @Override
  protected double score(BasicStats stats, double frequency, double length) {
    return Math.min(1, frequency / length);
  }

  @Override
  public String toString() {
    return "coverage";
  }
}
