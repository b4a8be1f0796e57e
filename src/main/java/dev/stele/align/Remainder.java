package dev.stele.align;

import dev.stele.document.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what of a text is left beside its links. */
final class Remainder {
  private Remainder() {}

  /**
   * The stretches that hold a letter or a digit, without what else stands at their ends.
   *
   * @param explained places that do not overlap, in any order
   * @return in order; perhaps none
   */
  static List<Mark> of(String text, List<Mark> explained) {
    List<Mark> rest = new ArrayList<>();
    int start = 0;
    for (Mark place : explained.stream().sorted(Comparator.comparing(Mark::start)).toList()) {
      add(text, start, place.start(), rest);
      start = place.end();
    }
    add(text, start, text.length(), rest);
    return rest;
  }

  private static void add(String text, int from, int to, List<Mark> rest) {
    int start = from;
    int end = to;
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      rest.add(new Mark(start, end));
    }
  }
}
