package dev.stele.pretranslate;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the segments of a file by their best matches, as translation tools do. */
public final class Analysis {

  /**
   * What a band holds.
   *
   * @param segments how many segments
   * @param words how many words they have; a Han character is one
   * @param characters how many characters they have, blanks not counted
   */
  public record Count(int segments, long words, long characters) {
    static final Count NOTHING = new Count(0, 0, 0);

    Count plus(Count other) {
      return new Count(
          segments + other.segments, words + other.words, characters + other.characters);
    }

    static Count of(String text) {
      long words = 0;
      long characters = 0;
      boolean inWord = false;
      for (int c : text.codePoints().toArray()) {
        boolean isHan = UnicodeScript.of(c) == UnicodeScript.HAN;
        boolean isLetter = !isHan && Character.isLetterOrDigit(c);
        boolean isBlank = Character.isWhitespace(c) || Character.isSpaceChar(c);
        words += isHan || (isLetter && !inWord) ? 1 : 0;
        characters += isBlank ? 0 : 1;
        // A mark between letters, as in A/RES/70/1 or co-operation, does not end the word.
        inWord = isLetter || (inWord && !isHan && !isBlank);
      }
      return new Count(1, words, characters);
    }
  }

  private final Map<Band, Count> counts = new EnumMap<>(Band.class);
  private final Set<String> seen = new HashSet<>();
  private int filled;

  /** Counts a segment whose best match has this score, 0 for none. */
  void add(String text, int score) {
    Band band = Band.of(score, !seen.add(text));
    counts.merge(band, Count.of(text), Count::plus);
  }

  /** Counts a segment that was filled. */
  void addFilled() {
    filled++;
  }

  /** How many segments got their targets from the memory. */
  public int filled() {
    return filled;
  }

  /** What a band holds; nothing where it is empty. */
  public Count of(Band band) {
    return counts.getOrDefault(band, Count.NOTHING);
  }

  /** What all bands hold together. */
  public Count total() {
    return counts.values().stream().reduce(Count.NOTHING, Count::plus);
  }

  /** The analysis as a table for a terminal, a band a line. */
  public String table() {
    List<String> lines = new ArrayList<>();
    lines.add("%-10s %9s %9s %11s".formatted("match", "segments", "words", "characters"));
    for (Band band : Band.values()) {
      lines.add(line(band.title(), of(band)));
    }
    lines.add(line("total", total()));
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(String title, Count count) {
    return "%-10s %9d %9d %11d"
        .formatted(title, count.segments(), count.words(), count.characters());
  }
}
