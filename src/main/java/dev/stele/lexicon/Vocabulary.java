package dev.stele.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Numbers the units of text, so that whoever counts them works on arrays. The same unit has the
 * same number in both languages of a pair: numerals, symbols and Latin words answer to themselves.
 * A vocabulary may continue another, which it does not change; not for use by several threads.
 */
public final class Vocabulary {
  private final Vocabulary base;
  private final int offset;
  private final List<String> units = new ArrayList<>();

  /** By hash: the place of a unit in the list and 1; 0 where there is none. */
  private int[] slots = new int[256];

  /** By slot: the hash of its unit, which tells most others apart without a look at them. */
  private int[] hashes = new int[slots.length];

  /** An empty one. */
  public Vocabulary() {
    base = null;
    offset = 0;
  }

  private Vocabulary(Vocabulary base) {
    this.base = base;
    offset = base.size();
  }

  /** An empty continuation of this vocabulary, which must not grow any more. */
  Vocabulary continued() {
    return new Vocabulary(this);
  }

  /** The number of {@code unit}, a new one if it has none yet. */
  int id(String unit) {
    int hash = hash(unit);
    int known = find(unit, hash);
    if (known >= 0) {
      return known;
    }
    if (units.size() * 2 >= slots.length) {
      grow();
    }
    units.add(unit);
    int slot = slot(unit, hash);
    slots[slot] = units.size();
    hashes[slot] = hash;
    return offset + units.size() - 1;
  }

  /** The number of the unit of the characters from {@code start}, a new one as above. */
  int id(char[] text, int start, int length) {
    int known = find(text, start, length);
    return known < 0 ? id(new String(text, start, length)) : known;
  }

  /** The number of the unit of the characters from {@code start}; negative where it has none. */
  int find(char[] text, int start, int length) {
    int known = base == null ? -1 : base.find(text, start, length);
    if (known >= 0) {
      return known;
    }
    int hash = 0;
    for (int k = start; k < start + length; k++) {
      hash = mixed(hash, text[k]);
    }
    hash = spread(hash);
    int mask = slots.length - 1;
    int at = hash & mask;
    while (slots[at] != 0) {
      if (hashes[at] == hash && isAt(units.get(slots[at] - 1), text, start, length)) {
        return offset + slots[at] - 1;
      }
      at = (at + 1) & mask;
    }
    return -1;
  }

  private static boolean isAt(String unit, char[] text, int start, int length) {
    if (unit.length() != length) {
      return false;
    }
    for (int k = 0; k < length; k++) {
      if (unit.charAt(k) != text[start + k]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    int[] oldSlots = slots;
    int[] oldHashes = hashes;
    slots = new int[oldSlots.length * 2];
    hashes = new int[slots.length];
    int mask = slots.length - 1;
    for (int old = 0; old < oldSlots.length; old++) {
      if (oldSlots[old] != 0) {
        int at = oldHashes[old] & mask;
        while (slots[at] != 0) {
          at = (at + 1) & mask;
        }
        slots[at] = oldSlots[old];
        hashes[at] = oldHashes[old];
      }
    }
  }

  /** The number of {@code unit}; empty where it has none. */
  OptionalInt find(String unit) {
    int known = find(unit, hash(unit));
    return known < 0 ? OptionalInt.empty() : OptionalInt.of(known);
  }

  private int find(String unit, int hash) {
    int known = base == null ? -1 : base.find(unit, hash);
    if (known >= 0) {
      return known;
    }
    int found = slots[slot(unit, hash)];
    return found == 0 ? -1 : offset + found - 1;
  }

  /** The slot of a unit, or the free one where it belongs. */
  private int slot(String unit, int hash) {
    int mask = slots.length - 1;
    int at = hash & mask;
    while (slots[at] != 0 && (hashes[at] != hash || !units.get(slots[at] - 1).equals(unit))) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** Of pairs of Han characters, very many have the same {@link String#hashCode}. */
  private static int hash(String unit) {
    int hash = 0;
    for (int k = 0; k < unit.length(); k++) {
      hash = mixed(hash, unit.charAt(k));
    }
    return spread(hash);
  }

  private static int mixed(int hash, char next) {
    return (hash + next) * 0x9E3779B1;
  }

  private static int spread(int hash) {
    return hash ^ hash >>> 15;
  }

  /** The unit with a number that this vocabulary gave. */
  public String unit(int id) {
    return id < offset ? base.unit(id) : units.get(id - offset);
  }

  /** One more than the highest number given. */
  public int size() {
    return offset + units.size();
  }
}
