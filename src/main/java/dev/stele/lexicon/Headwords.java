package dev.stele.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds the headwords of three and more characters in a run of Han characters. */
final class Headwords {
  static final Headwords NONE = new Headwords(new HashMap<>());

  /** A headword found. */
  @FunctionalInterface
  interface Found {
    void at(int start, int length);
  }

  /** By the first two characters: every length that a headword with them has, ascending. */
  private final Map<Integer, int[]> lengths;

  private final Set<String> words = new HashSet<>();

  private Headwords(Map<Integer, int[]> lengths) {
    this.lengths = lengths;
  }

  /** The headwords of {@code forms} that are long enough. */
  static Headwords of(Iterable<String> forms) {
    Headwords headwords = new Headwords(new HashMap<>());
    for (String form : forms) {
      if (form.length() >= 3 && form.chars().allMatch(c -> Scanner.isHan((char) c))) {
        headwords.words.add(form);
        headwords.lengths.merge(
            pair(form.charAt(0), form.charAt(1)), new int[] {form.length()}, Headwords::union);
      }
    }
    return headwords;
  }

  private static int[] union(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return Arrays.stream(all).sorted().distinct().toArray();
  }

  /** A number for each pair, spread so that a hash table can tell them apart. */
  private static int pair(char first, char second) {
    return (first << 16 | second) * 0x9E3779B1;
  }

  /** Reports every headword in {@code run}, also where they overlap. */
  void findIn(char[] run, Found found) {
    for (int start = 0; start + 2 < run.length; start++) {
      int[] possible = lengths.get(pair(run[start], run[start + 1]));
      if (possible == null) {
        continue;
      }
      for (int length : possible) {
        if (start + length <= run.length && words.contains(new String(run, start, length))) {
          found.at(start, length);
        }
      }
    }
  }
}
