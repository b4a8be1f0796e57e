package dev.stele.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the headwords of three and more characters in a run of Han characters. */
final class Headwords {
  static final Headwords NONE = new Headwords();

  private static final int SHORTEST = 3;

  private final Vocabulary words = new Vocabulary();

  /** The first two characters of the words. */
  private final Vocabulary beginnings = new Vocabulary();

  /** By beginning: every length that a headword with it has, ascending. */
  private final List<int[]> lengths = new ArrayList<>();

  private Headwords() {}

  /** The headwords of {@code forms} that are long enough. */
  static Headwords of(Iterable<String> forms) {
    Headwords headwords = new Headwords();
    for (String form : forms) {
      if (form.length() >= SHORTEST && form.chars().allMatch(c -> Scanner.isHan((char) c))) {
        headwords.add(form);
      }
    }
    return headwords;
  }

  private void add(String word) {
    words.id(word);
    int beginning = beginnings.id(word.substring(0, 2));
    if (beginning == lengths.size()) {
      lengths.add(new int[0]);
    }
    lengths.set(beginning, with(lengths.get(beginning), word.length()));
  }

  private static int[] with(int[] some, int another) {
    int[] all = Arrays.copyOf(some, some.length + 1);
    all[some.length] = another;
    return Arrays.stream(all).sorted().distinct().toArray();
  }

  /** The number of the beginning that two characters are; negative where no headword has it. */
  int beginning(char[] run, int start) {
    return beginnings.find(run, start, 2);
  }

  /** Every length that a headword with a beginning has, ascending. Not to be changed. */
  int[] lengths(int beginning) {
    return lengths.get(beginning);
  }

  /** Whether a part of a run is a headword. */
  boolean has(char[] run, int start, int length) {
    return start + length <= run.length && words.find(run, start, length) >= 0;
  }
}
