package dev.stele.search;

import dev.stele.document.Mark;

/**
 * The folded text as regular expressions see it: one blank for several, none at the ends and none
 * beside a Han character.
 */
final class RunningText {
  private final Folding folding;
  private final String text;
  private final int[] folded;

  private RunningText(Folding folding, String text, int[] folded) {
    this.folding = folding;
    this.text = text;
    this.folded = folded;
  }

  static RunningText of(String kept) {
    Folding folding = Folding.of(kept);
    String all = folding.folded();
    StringBuilder text = new StringBuilder(all.length());
    int[] folded = new int[all.length()];
    int blank = -1;
    for (int i = 0; i < all.length(); i++) {
      if (all.charAt(i) == ' ') {
        blank = i;
        continue;
      }
      if (blank >= 0
          && text.length() > 0
          && !Tokens.isHan(all.codePointAt(i))
          && !endsInHan(text)) {
        folded[text.length()] = blank;
        text.append(' ');
      }
      blank = -1;
      folded[text.length()] = i;
      text.append(all.charAt(i));
    }
    return new RunningText(folding, text.toString(), folded);
  }

  private static boolean endsInHan(StringBuilder text) {
    return Tokens.isHan(text.codePointBefore(text.length()));
  }

  String text() {
    return text;
  }

  /**
   * The stretch of the kept text from which a stretch of this one came.
   *
   * @param start offset in {@link #text}
   * @param end behind its last character, after {@code start}
   */
  Mark mark(int start, int end) {
    return new Mark(folding.start(folded[start]), folding.end(folded[end - 1]));
  }
}
