package dev.stele.lexicon;

import java.util.ArrayList;
import java.util.List;

/** Endings of words and what stands for them in a stem, in the order in which they are tried. */
final class Endings {

  /**
   * An ending.
   *
   * @param longerThan only of words that have more letters than this
   * @param ending what a word ends in
   * @param replacement what stands in its place, perhaps nothing
   */
  private record Ending(int longerThan, String ending, String replacement) {}

  private final List<Ending> endings = new ArrayList<>();

  private Endings() {}

  static Endings inOrder() {
    return new Endings();
  }

  /** Adds endings to be tried after those before, with one blank between them. */
  Endings cut(int longerThan, String blankSeparated) {
    return replace(longerThan, blankSeparated, "");
  }

  /** Adds endings that something else stands for. */
  Endings replace(int longerThan, String blankSeparated, String replacement) {
    for (String ending : List.of(blankSeparated.split(" "))) {
      endings.add(new Ending(longerThan, ending, replacement));
    }
    return this;
  }

  /** A word without the first of the endings that it has. */
  String off(String word) {
    for (Ending e : endings) {
      if (word.length() > e.longerThan() && word.endsWith(e.ending())) {
        return word.substring(0, word.length() - e.ending().length()) + e.replacement();
      }
    }
    return word;
  }
}
