package dev.stele.lexicon;

/**
 * The units of Han characters and of pairs of neighbours, and which pairs begin a headword,
 * remembered by the characters themselves: few are frequent, and finding them as strings takes most
 * of the time that reading Chinese takes. Not for use by several threads.
 */
final class HanUnits {
  private final Vocabulary vocabulary;
  private final Headwords headwords;

  /** By hash: a character and the next one, or 0 for a single one; 0 where the place is free. */
  private int[] keys = new int[1 << 12];

  /** By the same place: the unit. */
  private int[] units = new int[keys.length];

  /** By the same place: the beginning of headwords that the pair is; negative where it is none. */
  private int[] beginnings = new int[keys.length];

  private int count;

  HanUnits(Vocabulary vocabulary, Headwords headwords) {
    this.vocabulary = vocabulary;
    this.headwords = headwords;
  }

  /** The unit of one character. */
  int single(char[] run, int at) {
    int place = place(run, at, 1);
    return units[place];
  }

  /** The unit of a character and the next one. */
  int pair(char[] run, int at) {
    int place = place(run, at, 2);
    return units[place];
  }

  /** The beginning of headwords that a character and the next one are; negative for none. */
  int beginning(char[] run, int at) {
    int place = place(run, at, 2);
    return beginnings[place];
  }

  private int place(char[] run, int at, int length) {
    int key = run[at] << 16 | (length == 1 ? 0 : run[at + 1]);
    int place = free(key);
    if (keys[place] == key) {
      return place;
    }
    if (count * 2 >= keys.length) {
      grow();
      place = free(key);
    }
    count++;
    keys[place] = key;
    units[place] = vocabulary.id(run, at, length);
    beginnings[place] = length == 1 ? -1 : headwords.beginning(run, at);
    return place;
  }

  /** The place of a key, or the free one where it belongs. */
  private int free(int key) {
    int mask = keys.length - 1;
    int hash = key * 0x9E3779B1;
    int place = (hash ^ hash >>> 15) & mask;
    while (keys[place] != 0 && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldUnits = units;
    int[] oldBeginnings = beginnings;
    keys = new int[oldKeys.length * 2];
    units = new int[keys.length];
    beginnings = new int[keys.length];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != 0) {
        int place = free(oldKeys[old]);
        keys[place] = oldKeys[old];
        units[place] = oldUnits[old];
        beginnings[place] = oldBeginnings[old];
      }
    }
  }
}
