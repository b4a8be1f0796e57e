package dev.stele.extract;

import dev.stele.document.NoteMark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds marks of notes that are written as characters of the text. */
final class NoteMarks {
  private static final Pattern ASTERISKS =
      Pattern.compile("(?<=[\\p{L}\\p{Nd}).,;:”\"’»》])(\\*{1,4})(?=$|[\\s.,;:)，。；]|\\p{IsHan})");

  private NoteMarks() {}

  /** The text, its raised digits and the asterisks behind its words taken for marks. */
  static MarkedText read(MarkedText line) {
    MarkedText text = withoutRaisedDigits(line);
    Matcher asterisks = ASTERISKS.matcher(text.text());
    if (asterisks.find() && !text.text().startsWith("*")) {
      text =
          text.without(asterisks.start(1), asterisks.end(1))
              .marked(asterisks.start(1), asterisks.group(1));
    }
    return text;
  }

  private static MarkedText withoutRaisedDigits(MarkedText line) {
    if (line.text().chars().noneMatch(c -> MarkedText.superscriptDigit((char) c) >= 0)) {
      return line;
    }
    StringBuilder text = new StringBuilder();
    StringBuilder mark = new StringBuilder();
    List<NoteMark> marks = new ArrayList<>();
    int next = 0;
    for (int i = 0; i <= line.text().length(); i++) {
      int digit =
          i < line.text().length() ? MarkedText.superscriptDigit(line.text().charAt(i)) : -1;
      if (digit < 0 && mark.length() > 0) {
        marks.add(new NoteMark(text.length(), mark.toString()));
        mark.setLength(0);
      }
      while (next < line.marks().size() && line.marks().get(next).offset() == i) {
        marks.add(new NoteMark(text.length(), line.marks().get(next).mark()));
        next++;
      }
      if (digit >= 0) {
        mark.append(digit);
      } else if (i < line.text().length()) {
        text.append(line.text().charAt(i));
      }
    }
    return new MarkedText(text.toString(), marks);
  }
}
