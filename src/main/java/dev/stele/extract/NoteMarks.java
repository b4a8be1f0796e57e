package dev.stele.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds marks of notes that are written as characters of the text. */
final class NoteMarks {
  private static final Pattern ASTERISKS =
      Pattern.compile("(?<=[\\p{L}\\p{Nd}).,;:”\"’»》])(\\*{1,4})(?=$|[\\s.,;:)，。；]|\\p{IsHan})");

  private NoteMarks() {}

  /** The text, its raised digits and the asterisks behind its words taken for marks. */
  static MarkedText read(MarkedText line) {
    MarkedText text = line;
    int i = 0;
    while (i < text.text().length()) {
      int end = i;
      StringBuilder mark = new StringBuilder();
      while (end < text.text().length()
          && MarkedText.superscriptDigit(text.text().charAt(end)) >= 0) {
        mark.append(MarkedText.superscriptDigit(text.text().charAt(end)));
        end++;
      }
      if (end > i) {
        text = text.without(i, end).marked(i, mark.toString());
      } else {
        i++;
      }
    }
    Matcher asterisks = ASTERISKS.matcher(text.text());
    if (asterisks.find() && !text.text().startsWith("*")) {
      text =
          text.without(asterisks.start(1), asterisks.end(1))
              .marked(asterisks.start(1), asterisks.group(1));
    }
    return text;
  }
}
