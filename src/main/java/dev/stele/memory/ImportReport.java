package dev.stele.memory;

import java.util.List;

/**
 * What came of a file of units.
 *
 * @param units how many units were read; a unit of several languages counts once for each of its
 *     pairs
 * @param added how many of them were new
 * @param skipped how many were left out
 * @param examples the first of those that were left out, in the order of the file, {@value
 *     #MOST_EXAMPLES} at most
 */
public record ImportReport(long units, long added, long skipped, List<Skipped> examples) {
  /** How many of the units that were left out are named. */
  public static final int MOST_EXAMPLES = 1_000;

  public ImportReport {
    examples = List.copyOf(examples);
    if (added > units || examples.size() > skipped || examples.size() > MOST_EXAMPLES) {
      throw new IllegalArgumentException(
          "%d units, %d added, %d skipped, %d examples"
              .formatted(units, added, skipped, examples.size()));
    }
  }

  /** The report in a line, for a reader. */
  public String summary() {
    return "%d units, %d of them new; %d left out".formatted(units, added, skipped);
  }
}
