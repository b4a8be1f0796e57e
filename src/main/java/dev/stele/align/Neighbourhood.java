package dev.stele.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where paragraphs without partner stand beside such as have one. Of a section that was moved the
 * heading or the last line may say too little to be found by itself; its neighbours say where it
 * answers.
 */
final class Neighbourhood {
  private final ParagraphPairs pairs;
  private final int[] from;
  private final int[] to;

  /**
   * Looks at some paragraphs of two documents.
   *
   * @param from source paragraphs, rising
   * @param to target paragraphs, rising
   */
  Neighbourhood(ParagraphPairs pairs, int[] from, int[] to) {
    this.pairs = pairs;
    this.from = from;
    this.to = to;
  }

  /**
   * Each run of source paragraphs without partner, with the target paragraphs without partner that
   * follow the partner of the one before it, and those that precede the partner of the one behind
   * it; where there are such. No target paragraph comes twice.
   *
   * @return indices in the lists of paragraphs
   */
  List<Rest> unpaired() {
    List<Rest> found = new ArrayList<>();
    boolean[] taken = new boolean[to.length];
    for (int start = 0; start < from.length; start++) {
      int end = start;
      while (end < from.length && !pairs.isPaired(from[end])) {
        end++;
      }
      if (end > start) {
        Rest rest = new Rest(IntStream.range(start, end).toArray(), targets(start, end, taken));
        if (!rest.isEmpty()) {
          found.add(rest);
        }
        start = end;
      }
    }
    return found;
  }

  private int[] targets(int start, int end, boolean[] taken) {
    IntStream.Builder targets = IntStream.builder();
    int before = start == 0 ? -1 : partner(start - 1);
    for (int t = before + 1; isFree(t, taken); t++) {
      taken[t] = true;
      targets.add(t);
    }
    int behind = end == from.length ? to.length : partner(end);
    int first = behind;
    while (isFree(first - 1, taken)) {
      first--;
    }
    for (int t = first; t < behind; t++) {
      taken[t] = true;
      targets.add(t);
    }
    return targets.build().toArray();
  }

  private int partner(int source) {
    return Arrays.binarySearch(to, pairs.partner(from[source]));
  }

  private boolean isFree(int target, boolean[] taken) {
    return target >= 0 && target < to.length && !taken[target] && !pairs.isAnswering(to[target]);
  }
}
