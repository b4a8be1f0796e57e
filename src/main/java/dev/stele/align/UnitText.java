package dev.stele.align;

import dev.stele.lexicon.UnitReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The segments of one side as arrays: their units one after the other, their lengths and how they
 * end.
 */
final class UnitText {
  private final int[] units;
  private final int[] starts;
  private final int[] lengths;
  private final Ending[] endings;

  private UnitText(int[] units, int[] starts, int[] lengths, Ending[] endings) {
    this.endings = endings;
    this.units = units;
    this.starts = starts;
    this.lengths = lengths;
  }

  static UnitText read(List<String> segments, UnitReader reader) {
    int[] units = new int[segments.size() * 32];
    int[] starts = new int[segments.size() + 1];
    int[] lengths = new int[segments.size() + 1];
    Ending[] endings = new Ending[segments.size()];
    for (int i = 0; i < segments.size(); i++) {
      String text = segments.get(i);
      endings[i] = Ending.of(text);
      int[] read = reader.read(text);
      starts[i + 1] = starts[i] + read.length;
      if (starts[i + 1] > units.length) {
        units = Arrays.copyOf(units, Math.max(starts[i + 1], units.length * 2));
      }
      System.arraycopy(read, 0, units, starts[i], read.length);
      lengths[i + 1] = lengths[i] + bytes(text);
    }
    return new UnitText(Arrays.copyOf(units, starts[segments.size()]), starts, lengths, endings);
  }

  /** The length of a text as lengths are measured here: UTF-8 bytes. */
  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Some of the segments, in the order given. */
  UnitText select(int[] segments) {
    int[] some = new int[units.length];
    int[] someStarts = new int[segments.length + 1];
    int[] someLengths = new int[segments.length + 1];
    Ending[] someEndings = new Ending[segments.length];
    for (int k = 0; k < segments.length; k++) {
      someEndings[k] = endings[segments[k]];
      int from = starts[segments[k]];
      int count = starts[segments[k] + 1] - from;
      System.arraycopy(units, from, some, someStarts[k], count);
      someStarts[k + 1] = someStarts[k] + count;
      someLengths[k + 1] = someLengths[k] + length(segments[k], segments[k] + 1);
    }
    return new UnitText(
        Arrays.copyOf(some, someStarts[segments.length]), someStarts, someLengths, someEndings);
  }

  /** How a segment ends. */
  Ending ending(int segment) {
    return endings[segment];
  }

  /** How many segments there are. */
  int size() {
    return starts.length - 1;
  }

  /** Where the units of a segment begin; of {@link #size} too, where all end. */
  int start(int segment) {
    return starts[segment];
  }

  int unit(int position) {
    return units[position];
  }

  /** How many units all segments have. */
  int unitCount() {
    return units.length;
  }

  /** UTF-8 bytes of the segments from {@code start} to before {@code end}. */
  int length(int start, int end) {
    return lengths[end] - lengths[start];
  }

  /** The units of the segments from {@code start} to before {@code end}. */
  int[] units(int start, int end) {
    return Arrays.copyOfRange(units, starts[start], starts[end]);
  }
}
