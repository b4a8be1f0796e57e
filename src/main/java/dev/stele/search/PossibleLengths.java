package dev.stele.search;

import dev.stele.document.Language;
import java.util.List;

/**
 * Which units of a part of the index have a text of such a length that it may reach a score, as far
 * as the number of its tokens tells: most candidates are put aside by it before anything is read.
 *
 * <p>Words are compared one by one, so there are as many units as tokens. Where characters are
 * compared, a token is one at least, so a text has no fewer units than tokens.
 */
final class PossibleLengths {
  private final byte[][] codes;
  private final boolean[] possible = new boolean[1 << Byte.SIZE];

  /**
   * @param language of the texts that are compared
   * @param text what they are compared to
   */
  PossibleLengths(UnitColumns columns, Language language, MatchText text, Likeness likeness) {
    codes = columns.lengths(List.of(language));
    int shortest = text.isByCharacter() ? 0 : likeness.shortest();
    for (int code = 0; code < possible.length; code++) {
      int least = Coverage.length((byte) code);
      boolean last = code + 1 == possible.length;
      int most = last ? Integer.MAX_VALUE : Coverage.length((byte) (code + 1)) - 1;
      possible[code] = least <= likeness.longest() && most >= shortest;
    }
  }

  /** Whether the text of a unit may be of such a length. */
  boolean mayBe(int document) {
    return codes.length > 0 && possible[Byte.toUnsignedInt(codes[0][document])];
  }
}
