package dev.stele.search;

import java.util.Arrays;

/**
 * Counts small numbers, such as the ordinals of values. The memory it takes grows with how many
 * different ones it meets, not with how many there are.
 */
final class Tally {
  private static final int NONE = -1;

  private int[] numbers;
  private long[] counts;
  private int size;

  Tally() {
    allocate(16);
  }

  private void allocate(int capacity) {
    numbers = new int[capacity];
    counts = new long[capacity];
    Arrays.fill(numbers, NONE);
  }

  /** Counts a number, 0 or more. */
  void add(int number) {
    int slot = slot(number);
    if (numbers[slot] == NONE) {
      numbers[slot] = number;
      size++;
      if (2 * size > numbers.length) {
        grow();
        slot = slot(number);
      }
    }
    counts[slot]++;
  }

  private int slot(int number) {
    int mask = numbers.length - 1;
    int slot = ((number * 0x9E3779B9) >>> 7) & mask;
    while (numbers[slot] != NONE && numbers[slot] != number) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldNumbers = numbers;
    long[] oldCounts = counts;
    allocate(2 * oldNumbers.length);
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != NONE) {
        int slot = slot(oldNumbers[i]);
        numbers[slot] = oldNumbers[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /** Takes a number and how often it was counted. */
  @FunctionalInterface
  interface Sink {
    void take(int number, long count);
  }

  /** Hands over what was counted, in no order. */
  void forEach(Sink sink) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != NONE) {
        sink.take(numbers[i], counts[i]);
      }
    }
  }
}
