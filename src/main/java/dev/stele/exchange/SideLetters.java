package dev.stele.exchange;

import dev.stele.document.Language;
import dev.stele.document.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The letters of a side of a bitext, by which its texts are known again in a file. */
final class SideLetters {
  private static final int EXCERPT = 40;

  private final List<Segment> segments;
  private final Language language;
  private final String name;
  private final List<String> parts;
  private final String all;

  /** Where each segment begins among all letters, and behind them where the last ends. */
  private final int[] starts;

  SideLetters(List<Segment> segments, Language language, String name) {
    this.segments = segments;
    this.language = language;
    this.name = name;
    this.parts = segments.stream().map(s -> Letters.of(s.text())).toList();
    this.all = String.join("", parts);
    this.starts = starts(parts);
  }

  List<Segment> segments() {
    return segments;
  }

  String name() {
    return name;
  }

  /** All letters of the side. */
  String all() {
    return all;
  }

  /** Where a segment begins among all letters; where the last ends for the one behind it. */
  int start(int segment) {
    return starts[segment];
  }

  /** Whether texts are the segments, one by one. */
  boolean areSegments(List<String> texts) {
    return texts.stream().map(Letters::of).toList().equals(parts);
  }

  /**
   * The side in other segments.
   *
   * @param texts the new segments in order
   * @throws FaultyFileException where they have other letters than the side
   */
  List<Segment> cut(List<String> texts) throws FaultyFileException {
    List<Segment> cut = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < texts.size(); i++) {
      String letters = Letters.of(texts.get(i));
      if (letters.isEmpty() || !all.startsWith(letters, from)) {
        throw new FaultyFileException(
            "%s segment %d, '%s', is not what the document says there, '%s'; segments may be cut and joined, but not written anew"
                .formatted(
                    name,
                    i + 1,
                    excerpt(texts.get(i)),
                    excerpt(all.substring(from, Math.min(all.length(), from + EXCERPT)))));
      }
      cut.add(piece(from, from + letters.length(), i + 1 == texts.size()));
      from += letters.length();
    }
    if (from < all.length()) {
      throw new FaultyFileException(
          "the %s text ends before '%s'".formatted(name, excerpt(all.substring(from))));
    }
    return cut;
  }

  /** For each border of the segments the same among texts of the same letters; -1 for none. */
  List<Integer> borders(List<String> texts) {
    int[] others = starts(texts.stream().map(Letters::of).toList());
    return Arrays.stream(starts)
        .map(start -> Math.max(-1, Arrays.binarySearch(others, start)))
        .boxed()
        .toList();
  }

  /** Some letters as a segment, at the place of the first. */
  private Segment piece(int from, int to, boolean isLast) {
    List<String> texts = new ArrayList<>();
    int first = -1;
    for (int i = first(from); i < segments.size() && starts[i] <= to; i++) {
      boolean isEmpty = starts[i] == starts[i + 1];
      boolean isIn =
          isEmpty
              ? (starts[i] >= from && starts[i] < to) || (isLast && starts[i] == to)
              : starts[i] < to && starts[i + 1] > from;
      if (isIn) {
        first = first < 0 ? i : first;
        texts.add(
            isEmpty
                ? segments.get(i).text()
                : part(i, Math.max(from, starts[i]), Math.min(to, starts[i + 1])));
      }
    }
    String text = texts.stream().collect(Collectors.joining(language.isHan() ? "" : " "));
    Segment at = segments.get(first);
    return new Segment(at.path(), at.kind(), at.original(), text);
  }

  /** The first segment that may have letters from a place on. */
  private int first(int from) {
    int at = Arrays.binarySearch(starts, from);
    int segment = at >= 0 ? at : -at - 2;
    while (segment > 0 && starts[segment - 1] == from) {
      segment--;
    }
    return segment;
  }

  /** The text of some letters of a segment, with what stands between them. */
  String part(int segment, int from, int to) {
    String text = segments.get(segment).text();
    int begin = from == starts[segment] ? 0 : Letters.place(text, from - starts[segment]);
    int end = to == starts[segment + 1] ? text.length() : Letters.place(text, to - starts[segment]);
    boolean isWhole = begin == 0 && end == text.length();
    return isWhole ? text : text.substring(begin, end).strip();
  }

  static String excerpt(String text) {
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
  }

  private static int[] starts(List<String> parts) {
    int[] starts = new int[parts.size() + 1];
    for (int i = 0; i < parts.size(); i++) {
      starts[i + 1] = starts[i] + parts.get(i).length();
    }
    return starts;
  }
}
