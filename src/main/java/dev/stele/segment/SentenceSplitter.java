package dev.stele.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.sf.okapi.common.ISegmenter;
import net.sf.okapi.common.Range;

/** The rules for one language. Okapi's segmenter keeps its last result, so only one may use it. */
final class SentenceSplitter {
  /** Okapi takes some characters for private use as markers of inline codes. */
  private static final Pattern PRIVATE_USE = Pattern.compile("[\uE000-\uF8FF]");

  private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

  private final ISegmenter segmenter;

  SentenceSplitter(ISegmenter segmenter) {
    this.segmenter = segmenter;
  }

  /**
   * Splits a text that is not blank.
   *
   * @return at least one sentence, each without white space around it
   */
  List<String> split(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int end : ends(text)) {
      String sentence = AROUND.matcher(text.substring(start, end)).replaceAll("");
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
      start = end;
    }
    return sentences.isEmpty() ? List.of(text.strip()) : sentences;
  }

  private synchronized List<Integer> ends(String text) {
    segmenter.computeSegments(PRIVATE_USE.matcher(text).replaceAll("x"));
    List<Integer> ends = new ArrayList<>();
    for (Range range : segmenter.getRanges()) {
      ends.add(range.end);
    }
    if (ends.isEmpty() || ends.get(ends.size() - 1) < text.length()) {
      ends.add(text.length());
    }
    return ends;
  }
}
