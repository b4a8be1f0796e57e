package dev.stele.extract;

import dev.stele.document.NoteMark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A text and the places where it calls footnotes; the marks themselves are not in the text.
 *
 * @param text may be blank, may hold tabs where a file sets text apart
 * @param marks in order of offset
 */
record MarkedText(String text, List<NoteMark> marks) {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  MarkedText {
    marks = List.copyOf(marks);
  }

  static MarkedText of(String text) {
    return new MarkedText(text, List.of());
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** This text, the separator, then the other text. */
  MarkedText with(String separator, MarkedText next) {
    int shift = text.length() + separator.length();
    List<NoteMark> all = new ArrayList<>(marks);
    next.marks.forEach(m -> all.add(new NoteMark(m.offset() + shift, m.mark())));
    return new MarkedText(text + separator + next.text, all);
  }

  /** The part from {@code begin} to {@code end}; a mark right behind the end belongs to it. */
  MarkedText part(int begin, int end) {
    List<NoteMark> kept = new ArrayList<>();
    for (NoteMark m : marks) {
      if (m.offset() <= end && (m.offset() > begin || begin == 0)) {
        kept.add(new NoteMark(m.offset() - begin, m.mark()));
      }
    }
    return new MarkedText(text.substring(begin, end), kept);
  }

  /** The same with one more mark, in its place. */
  MarkedText marked(int offset, String mark) {
    List<NoteMark> all = new ArrayList<>(marks);
    int at = 0;
    while (at < all.size() && all.get(at).offset() <= offset) {
      at++;
    }
    all.add(at, new NoteMark(offset, mark));
    return new MarkedText(text, all);
  }

  /** The same without the characters from {@code begin} to {@code end}. */
  MarkedText without(int begin, int end) {
    List<NoteMark> moved = new ArrayList<>();
    for (NoteMark m : marks) {
      int offset = m.offset();
      moved.add(
          new NoteMark(
              offset <= begin ? offset : Math.max(begin, offset - (end - begin)), m.mark()));
    }
    return new MarkedText(text.substring(0, begin) + text.substring(end), moved);
  }

  /** White space runs become one blank, invisible characters go, nothing stands at the ends. */
  MarkedText tidy() {
    StringBuilder tidy = new StringBuilder(text.length());
    List<NoteMark> moved = new ArrayList<>();
    int next = 0;
    boolean blank = false;
    for (int i = 0; i <= text.length(); i++) {
      while (next < marks.size() && marks.get(next).offset() == i) {
        moved.add(new NoteMark(tidy.length(), marks.get(next).mark()));
        next++;
      }
      if (i == text.length()) {
        break;
      }
      char c = text.charAt(i);
      if (isInvisible(c)) {
        continue;
      }
      if (isWhite(c)) {
        blank = true;
      } else {
        if (blank && tidy.length() > 0) {
          tidy.append(' ');
        }
        blank = false;
        tidy.append(c);
      }
    }
    return new MarkedText(tidy.toString(), moved);
  }

  /** The same, those marks that call no note put back into the text as superscripts. */
  MarkedText keepingOnly(Predicate<NoteMark> callsNote) {
    if (marks.stream().allMatch(callsNote)) {
      return this;
    }
    StringBuilder restored = new StringBuilder();
    List<NoteMark> kept = new ArrayList<>();
    int from = 0;
    for (NoteMark m : marks) {
      restored.append(text, from, m.offset());
      from = m.offset();
      if (callsNote.test(m)) {
        kept.add(new NoteMark(restored.length(), m.mark()));
      } else {
        restored.append(superscript(m.mark()));
      }
    }
    restored.append(text, from, text.length());
    return new MarkedText(restored.toString(), kept);
  }

  /** The mark as it is printed: digits raised, anything else as it is. */
  static String superscript(String mark) {
    StringBuilder raised = new StringBuilder();
    for (int i = 0; i < mark.length(); i++) {
      char c = mark.charAt(i);
      raised.append(c >= '0' && c <= '9' ? SUPERSCRIPTS.charAt(c - '0') : c);
    }
    return raised.toString();
  }

  /** The digit that a superscript character raises, or -1. */
  static int superscriptDigit(char c) {
    return SUPERSCRIPTS.indexOf(c);
  }

  private static boolean isWhite(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD'
        || c == '\uFEFF'
        || c == '\u200B'
        || c >= '\uFFFE'
        || (Character.isISOControl(c) && !Character.isWhitespace(c));
  }
}
