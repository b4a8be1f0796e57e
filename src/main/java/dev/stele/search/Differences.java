package dev.stele.search;

import dev.stele.document.Mark;
import dev.stele.memory.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The edit operations that make one text of another, as few as can be. */
final class Differences {
  private final List<Token> one;
  private final List<Token> other;

  /** How many units both begin with. */
  private final int common;

  private final int rows;
  private final int columns;

  /** The distance between the first units of one and those of the other, row by row. */
  private final short[] table;

  private Differences(List<Token> one, List<Token> other) {
    this.one = one;
    this.other = other;
    int start = 0;
    int shorter = Math.min(one.size(), other.size());
    while (start < shorter && isSame(start, start)) {
      start++;
    }
    int behind = 0;
    while (behind < shorter - start && isSame(one.size() - 1 - behind, other.size() - 1 - behind)) {
      behind++;
    }
    common = start;
    rows = one.size() - start - behind;
    columns = other.size() - start - behind;
    table = new short[(rows + 1) * (columns + 1)];
    fill();
  }

  /**
   * Compares two texts.
   *
   * @param text of at most {@link Short#MAX_VALUE} units, and so is {@code match}
   */
  static Differences between(MatchText text, MatchText match) {
    return new Differences(text.units(), match.units());
  }

  private boolean isSame(int i, int j) {
    return one.get(i).term().equals(other.get(j).term());
  }

  private void fill() {
    int width = columns + 1;
    for (int j = 0; j <= columns; j++) {
      table[j] = (short) j;
    }
    for (int i = 1; i <= rows; i++) {
      int row = i * width;
      table[row] = (short) i;
      for (int j = 1; j <= columns; j++) {
        int replaced =
            table[row - width + j - 1] + (isSame(common + i - 1, common + j - 1) ? 0 : 1);
        int added = table[row - width + j] + 1;
        int removed = table[row + j - 1] + 1;
        table[row + j] = (short) Math.min(replaced, Math.min(added, removed));
      }
    }
  }

  /** How many operations there are: the edit distance of Levenshtein. */
  int count() {
    return table[table.length - 1];
  }

  /** Where the texts differ, operations on neighbouring units taken together, in order. */
  List<Difference> places() {
    List<Difference> places = new ArrayList<>();
    int i = rows;
    int j = columns;
    int endOfOne = i;
    int endOfOther = j;
    int width = columns + 1;
    while (i > 0 || j > 0) {
      int here = table[i * width + j];
      if (i > 0
          && j > 0
          && here == table[(i - 1) * width + j - 1]
          && isSame(common + i - 1, common + j - 1)) {
        add(places, i, endOfOne, j, endOfOther);
        endOfOne = --i;
        endOfOther = --j;
      } else if (i > 0 && j > 0 && here == table[(i - 1) * width + j - 1] + 1) {
        i--;
        j--;
      } else if (i > 0 && here == table[(i - 1) * width + j] + 1) {
        i--;
      } else {
        j--;
      }
    }
    add(places, 0, endOfOne, 0, endOfOther);
    return places;
  }

  private void add(List<Difference> places, int i, int endOfOne, int j, int endOfOther) {
    if (i < endOfOne || j < endOfOther) {
      places.add(0, new Difference(mark(one, i, endOfOne), mark(other, j, endOfOther)));
    }
  }

  private Optional<Mark> mark(List<Token> units, int start, int end) {
    return start == end
        ? Optional.empty()
        : Optional.of(
            new Mark(units.get(common + start).start(), units.get(common + end - 1).end()));
  }
}
