package dev.stele.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** What a text has taught as the bytes in which it is kept, so that it can be taken back. */
final class LessonBytes {
  private static final int PARTS = 1024;

  /**
   * A count of two words by their numbers.
   *
   * @param source 0 for no word
   * @param target 0 for no word
   */
  record NumberedCount(int source, int target, double forward, double backward) {}

  private LessonBytes() {}

  static byte[] write(List<NumberedCount> counts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (NumberedCount count : counts) {
      number(out, count.source());
      number(out, count.target());
      number(out, Math.round(count.forward() * PARTS));
      number(out, Math.round(count.backward() * PARTS));
    }
    return out.toByteArray();
  }

  static List<NumberedCount> read(byte[] bytes) {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    List<NumberedCount> counts = new ArrayList<>();
    while (in.available() > 0) {
      counts.add(
          new NumberedCount(
              (int) number(in),
              (int) number(in),
              (double) number(in) / PARTS,
              (double) number(in) / PARTS));
    }
    return counts;
  }

  /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
  private static void number(ByteArrayOutputStream out, long value) {
    long rest = value;
    while (rest > 0x7f) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static long number(ByteArrayInputStream in) {
    long value = 0;
    int shift = 0;
    int next = in.read();
    while ((next & 0x80) != 0 && next >= 0) {
      value |= (long) (next & 0x7f) << shift;
      shift += 7;
      next = in.read();
    }
    if (next < 0) {
      throw new IllegalStateException("a lesson in the store breaks off");
    }
    return value | (long) next << shift;
  }
}
