package dev.stele.lexicon;

import java.util.Arrays;

/** Numbers the pairs of a source and a target unit from 0, in the order in which they are met. */
final class PairIndex {
  private long[] keys = new long[1 << 12];
  private int[] ids = new int[1 << 12];
  private long[] pairs = new long[1 << 11];
  private int count;

  PairIndex() {
    Arrays.fill(keys, -1);
  }

  int id(int source, int target) {
    long key = (long) source << 32 | target;
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (keys[slot] != key) {
      if (keys[slot] < 0) {
        return insert(key, slot);
      }
      slot = (slot + 1) & mask;
    }
    return ids[slot];
  }

  private int insert(long key, int slot) {
    keys[slot] = key;
    ids[slot] = count;
    if (count == pairs.length) {
      pairs = Arrays.copyOf(pairs, count * 2);
    }
    pairs[count++] = key;
    if (count * 2 > keys.length) {
      grow();
    }
    return count - 1;
  }

  private void grow() {
    keys = new long[keys.length * 2];
    ids = new int[keys.length];
    Arrays.fill(keys, -1);
    int mask = keys.length - 1;
    for (int i = 0; i < count; i++) {
      int slot = slot(pairs[i], mask);
      while (keys[slot] >= 0) {
        slot = (slot + 1) & mask;
      }
      keys[slot] = pairs[i];
      ids[slot] = i;
    }
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }

  boolean contains(int source, int target) {
    long key = (long) source << 32 | target;
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (keys[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return keys[slot] == key;
  }

  int size() {
    return count;
  }

  int source(int id) {
    return (int) (pairs[id] >>> 32);
  }

  int target(int id) {
    return (int) pairs[id];
  }
}
