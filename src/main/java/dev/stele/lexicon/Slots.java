package dev.stele.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The different units of each text on one side, one slot for each, text after text. */
final class Slots {
  private final int[] starts;
  private final int[] sizes;
  private int[] units = new int[256];
  private int[] times = new int[256];

  private Slots(int texts) {
    starts = new int[texts + 1];
    sizes = new int[texts];
  }

  /**
   * The slots of one side.
   *
   * @param vocabularySize one more than the highest unit
   */
  static Slots of(List<UnitPair> texts, Function<UnitPair, int[]> side, int vocabularySize) {
    Slots slots = new Slots(texts.size());
    int[] slotOf = new int[vocabularySize];
    Arrays.fill(slotOf, -1);
    for (int text = 0; text < texts.size(); text++) {
      int[] read = side.apply(texts.get(text));
      slots.sizes[text] = read.length;
      int end = slots.starts[text];
      for (int unit : read) {
        if (slotOf[unit] < slots.starts[text]) {
          slotOf[unit] = slots.add(unit, end++);
        }
        slots.times[slotOf[unit]]++;
      }
      slots.starts[text + 1] = end;
    }
    return slots;
  }

  private int add(int unit, int slot) {
    if (slot == units.length) {
      units = Arrays.copyOf(units, slot * 2);
      times = Arrays.copyOf(times, slot * 2);
    }
    units[slot] = unit;
    return slot;
  }

  /** How many slots all texts have. */
  int size() {
    return starts[starts.length - 1];
  }

  /** The first slot of a text; of the number of texts too, the number of slots. */
  int start(int text) {
    return starts[text];
  }

  int unit(int slot) {
    return units[slot];
  }

  /** How often the unit of a slot stands in its text. */
  int times(int slot) {
    return times[slot];
  }

  /** How many units a text has, repetitions counted. */
  int length(int text) {
    return sizes[text];
  }
}
