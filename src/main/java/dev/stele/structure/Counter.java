package dev.stele.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * A count that can go on.
 *
 * @param form the form of label that it counts; empty for none
 * @param count how far it has come; the label that goes on has the next number
 * @param printed the last number printed, which is another where that was a mistake
 */
record Counter(String form, int count, int printed) {
  static final Counter NONE = new Counter("", 0, 0);

  /** What it costs to begin with the first number. */
  static final double START = 0.5;

  /** What it costs to begin again where a count of the same form stands open. */
  static final double RESTART = 3;

  private static final double LATE_EACH = 1.6;
  private static final double LATE_MOST = 4;
  private static final double JUMP = 1.7;
  private static final double JUMP_EACH = 0.1;
  private static final double JUMP_MOST = 4;
  private static final double DOUBLED = 2;
  private static final double MISTYPED = 2.05;
  private static final double BACK = 4.5;

  /**
   * A counter and what it cost to get there.
   *
   * @param cost from 0, low is good
   */
  record Count(Counter counter, double cost) {}

  boolean isOpen() {
    return !form.isEmpty();
  }

  /**
   * The ways in which a label can go on from here: as the next; past numbers that are missing; with
   * the last number once more; with a wrong number in the place of the next, after which the count
   * goes on as if it had been right; or further back.
   *
   * @return empty where the label has another form
   */
  List<Count> next(Label label) {
    if (!isOpen() || !form.equals(label.form())) {
      return List.of();
    }
    int number = label.number();
    if (number == count + 1) {
      return List.of(new Count(at(number, number), 0));
    }
    List<Count> ways = new ArrayList<>();
    ways.add(new Count(at(count + 1, number), MISTYPED));
    if (number == count) {
      ways.add(new Count(at(count, number), DOUBLED));
    } else if (number > count) {
      double gap = JUMP + JUMP_EACH * (number - count - 1);
      ways.add(new Count(at(number, number), Math.min(gap, JUMP_MOST)));
    } else {
      ways.add(new Count(at(number, number), BACK));
    }
    return ways;
  }

  private Counter at(int newCount, int newPrinted) {
    return new Counter(form, newCount, newPrinted);
  }

  /**
   * The ways in which a label can begin a count: with the first number; later, where the beginning
   * is missing; or with a wrong number in the place of the first.
   *
   * @param start what it costs to begin with the first number
   */
  static List<Count> first(Label label, double start) {
    int number = label.number();
    if (number == 1) {
      return List.of(new Count(new Counter(label.form(), 1, 1), start));
    }
    double late = Math.min(LATE_EACH * (number - 1), LATE_MOST);
    return List.of(
        new Count(new Counter(label.form(), number, number), start + late),
        new Count(new Counter(label.form(), 1, number), start + MISTYPED));
  }
}
