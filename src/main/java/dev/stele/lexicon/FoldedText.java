package dev.stele.lexicon;

import com.ibm.icu.text.Normalizer2;
import dev.stele.document.Language;
import dev.stele.document.Mark;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A text as it is scanned, after NFKC and in one spelling, and where each of its characters stands
 * in the text as written. A character that NFKC makes of several stands where all of them do, and
 * so do several that it makes of one.
 */
final class FoldedText {
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private FoldedText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  static FoldedText of(String written, Language language) {
    Normalizer2 nfkc = Normalizer2.getNFKCInstance();
    IntPredicate leftOut = Spelling.leftOut(language);
    StringBuilder normal = new StringBuilder(written.length());
    int[] starts = new int[written.length() + 16];
    int[] ends = starts.clone();
    int kept = 0;
    int start = 0;
    while (start < written.length()) {
      int end = pieceEnd(written, start, nfkc);
      String piece = Normalizer.normalize(written.substring(start, end), Normalizer.Form.NFKC);
      for (int i = 0; i < piece.length(); i++) {
        if (leftOut.test(piece.charAt(i))) {
          continue;
        }
        if (kept == starts.length) {
          starts = Arrays.copyOf(starts, kept * 2);
          ends = Arrays.copyOf(ends, kept * 2);
        }
        starts[kept] = start;
        ends[kept++] = end;
      }
      normal.append(piece);
      start = end;
    }
    return new FoldedText(Spelling.folded(normal.toString(), language), starts, ends);
  }

  /** The end of the shortest piece that can be normalized by itself. */
  private static int pieceEnd(String text, int start, Normalizer2 nfkc) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length() && !nfkc.hasBoundaryBefore(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  String text() {
    return text;
  }

  /** Where a stretch of the folded text stands in the text as written; it is not empty. */
  Mark written(int start, int end) {
    return new Mark(starts[start], ends[end - 1]);
  }
}
