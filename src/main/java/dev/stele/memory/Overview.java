package dev.stele.memory;

import java.util.List;

/**
 * What a memory holds, in numbers. Rejected units do not count. A document is what bears a symbol;
 * a bitext without one is a document by itself, and imported units without one are of none.
 *
 * @param documents how many documents there are
 * @param bitexts how many bitexts there are
 * @param years documents by the year of their date, ascending; those without a date are in none
 * @param bodies documents by the body that their symbol names, the most frequent first; those
 *     without a symbol are of none
 * @param pairs documents by language pair such as {@code zh-en}, in the direction in which the two
 *     versions were given and without their regions, the most frequent first
 * @param confidence units by their confidence, in {@value #BINS} equal bins from 0 to 1; 1 is in
 *     the last
 */
public record Overview(
    long documents,
    long bitexts,
    List<Count> years,
    List<Count> bodies,
    List<Count> pairs,
    List<Long> confidence) {
  /** How many bins the confidence has. */
  public static final int BINS = 10;

  /**
   * How many documents have a value.
   *
   * @param count at least 1
   */
  public record Count(String value, long count) {}

  public Overview {
    years = List.copyOf(years);
    bodies = List.copyOf(bodies);
    pairs = List.copyOf(pairs);
    confidence = List.copyOf(confidence);
    if (confidence.size() != BINS) {
      throw new IllegalArgumentException(
          "confidence has %d bins, not %d".formatted(BINS, confidence.size()));
    }
  }

  /** How many units there are. */
  public long units() {
    return confidence.stream().mapToLong(Long::longValue).sum();
  }
}
