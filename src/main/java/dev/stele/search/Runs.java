package dev.stele.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.SortedDocValues;

/**
 * A value of every document of a part of the index, where most documents have that of the one
 * before: only where it changes is kept. For use by several threads.
 */
final class Runs {
  /** The value of a document that has none. */
  static final int NONE = -1;

  private static final int BLOCK_BITS = 7;

  /** Where runs begin; behind the last one a document that no part of an index has. */
  private final int[] starts;

  private final int[] values;

  /** By block of documents: the run that its first document is in. */
  private final int[] runs;

  private Runs(int[] starts, int[] values, int[] runs) {
    this.starts = starts;
    this.values = values;
    this.runs = runs;
  }

  /**
   * Reads the values of a part of the index.
   *
   * @param documents how many there are
   */
  static Runs of(SortedDocValues column, int documents) throws IOException {
    int[] starts = new int[64];
    int[] values = new int[64];
    int[] runs = new int[(documents >>> BLOCK_BITS) + 1];
    int size = 0;
    for (int document = 0; document < documents; document++) {
      int value = column.advanceExact(document) ? column.ordValue() : NONE;
      if (size == 0 || values[size - 1] != value) {
        if (size == values.length) {
          starts = Arrays.copyOf(starts, 2 * size);
          values = Arrays.copyOf(values, 2 * size);
        }
        starts[size] = document;
        values[size] = value;
        size++;
      }
      if ((document & ((1 << BLOCK_BITS) - 1)) == 0) {
        runs[document >>> BLOCK_BITS] = size - 1;
      }
    }
    int[] ended = Arrays.copyOf(starts, size + 1);
    ended[size] = Integer.MAX_VALUE;
    return new Runs(ended, Arrays.copyOf(values, size), runs);
  }

  /** The number of the value of a document, or {@link #NONE}. */
  int value(int document) {
    int run = runs[document >>> BLOCK_BITS];
    while (starts[run + 1] <= document) {
      run++;
    }
    return values[run];
  }
}
