package dev.stele.lexicon;

import java.util.Arrays;

/**
 * Which units translate which, with how much probability, in both directions at once. Units are the
 * numbers of a {@link Vocabulary}.
 */
public final class TranslationTable {
  private final int[] rows;
  private final int[] targets;
  private final float[] forward;
  private final float[] backward;

  private TranslationTable(int[] rows, int[] targets, float[] forward, float[] backward) {
    this.rows = rows;
    this.targets = targets;
    this.forward = forward;
    this.backward = backward;
  }

  /** The first entry of a source unit. */
  public int start(int source) {
    return source < rows.length - 1 ? rows[source] : targets.length;
  }

  /** Behind the last entry of a source unit; equal to {@link #start} where it has none. */
  public int end(int source) {
    return source < rows.length - 1 ? rows[source + 1] : targets.length;
  }

  /** The target unit of an entry; they ascend within a source unit. */
  public int target(int entry) {
    return targets[entry];
  }

  /** The probability that the source unit of the entry is translated by its target unit. */
  public float forward(int entry) {
    return forward[entry];
  }

  /** The probability that the target unit of the entry is translated by its source unit. */
  public float backward(int entry) {
    return backward[entry];
  }

  /** The entry of two units; negative where there is none. */
  int find(int source, int target) {
    return Arrays.binarySearch(targets, start(source), end(source), target);
  }

  /** Collects entries in any order. */
  static final class Builder {
    private int[] sources = new int[1024];
    private int[] targets = new int[1024];
    private float[] forward = new float[1024];
    private float[] backward = new float[1024];
    private int count;

    /** Adds an entry; no two may have the same units. */
    void add(int source, int target, double forwards, double backwards) {
      if (count == sources.length) {
        int longer = count * 2;
        sources = Arrays.copyOf(sources, longer);
        targets = Arrays.copyOf(targets, longer);
        forward = Arrays.copyOf(forward, longer);
        backward = Arrays.copyOf(backward, longer);
      }
      sources[count] = source;
      targets[count] = target;
      forward[count] = (float) forwards;
      backward[count] = (float) backwards;
      count++;
    }

    /** The table of all entries for source units below {@code size}. */
    TranslationTable build(int size) {
      int[] rows = new int[size + 1];
      for (int i = 0; i < count; i++) {
        rows[sources[i] + 1]++;
      }
      for (int s = 0; s < size; s++) {
        rows[s + 1] += rows[s];
      }
      int[] next = rows.clone();
      long[] order = new long[count];
      for (int i = 0; i < count; i++) {
        order[next[sources[i]]++] = (long) targets[i] << 32 | i;
      }
      for (int s = 0; s < size; s++) {
        Arrays.sort(order, rows[s], rows[s + 1]);
      }
      int[] sortedTargets = new int[count];
      float[] sortedForward = new float[count];
      float[] sortedBackward = new float[count];
      for (int k = 0; k < count; k++) {
        int i = (int) order[k];
        sortedTargets[k] = targets[i];
        sortedForward[k] = forward[i];
        sortedBackward[k] = backward[i];
      }
      return new TranslationTable(rows, sortedTargets, sortedForward, sortedBackward);
    }
  }
}
