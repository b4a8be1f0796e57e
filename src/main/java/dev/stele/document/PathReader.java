package dev.stele.document;

import dev.stele.document.Step.Named;
import dev.stele.document.Step.Note;
import dev.stele.document.Step.Numbered;
import dev.stele.document.Step.Scheme;
import dev.stele.document.Step.Unnumbered;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the steps of a printed path. */
final class PathReader {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private static final Pattern BRACKETED = Pattern.compile("\\(([a-z]+)\\)");
  private static final Pattern ORDINAL = Pattern.compile("p([1-9]\\d{0,5})");
  private static final Pattern DIVISION =
      Pattern.compile("(annex|part|chapter|article) (\\d{1,6}|[IVXLCDM]+)");
  private static final Pattern NOTE = Pattern.compile("note (\\S+)");
  private static final Pattern CAPITAL = Pattern.compile("[A-Z]{1,3}");

  private PathReader() {}

  /** The first reading that prints the same; a heading where there is none. */
  static Step step(String text, ParagraphPath before) {
    for (Step candidate : candidates(text, before)) {
      if (candidate.toString().equals(text)) {
        return candidate;
      }
    }
    return new Named(text);
  }

  private static List<Step> candidates(String text, ParagraphPath before) {
    Matcher m = NUMBER.matcher(text);
    if (m.matches()) {
      boolean inParagraph = isLast(before, Scheme.PARAGRAPH);
      return List.of(
          new Numbered(
              inParagraph ? Scheme.SUBPARAGRAPH : Scheme.PARAGRAPH, Integer.parseInt(text)));
    }
    m = BRACKETED.matcher(text);
    if (m.matches()) {
      Step item = new Numbered(Scheme.ITEM, letters(m.group(1)));
      OptionalInt roman = Roman.parse(m.group(1));
      if (roman.isEmpty()) {
        return List.of(item);
      }
      Step subitem = new Numbered(Scheme.SUBITEM, roman.getAsInt());
      return isLast(before, Scheme.ITEM) ? List.of(subitem, item) : List.of(item, subitem);
    }
    m = ORDINAL.matcher(text);
    if (m.matches()) {
      return List.of(new Unnumbered(Integer.parseInt(m.group(1))));
    }
    m = DIVISION.matcher(text);
    if (m.matches()) {
      String count = m.group(2);
      int number =
          NUMBER.matcher(count).matches() ? Integer.parseInt(count) : Roman.parse(count).orElse(0);
      return List.of(new Numbered(Scheme.valueOf(m.group(1).toUpperCase(Locale.ROOT)), number));
    }
    m = NOTE.matcher(text);
    if (m.matches()) {
      return List.of(new Note(m.group(1)));
    }
    OptionalInt roman = Roman.parse(text);
    if (roman.isPresent() && !isLast(before, Scheme.SECTION)) {
      return List.of(new Numbered(Scheme.SECTION, roman.getAsInt()));
    }
    return CAPITAL.matcher(text).matches()
        ? List.of(new Numbered(Scheme.SUBSECTION, letters(text.toLowerCase(Locale.ROOT))))
        : List.of();
  }

  private static boolean isLast(ParagraphPath path, Scheme scheme) {
    return !path.steps().isEmpty()
        && path.steps().get(path.steps().size() - 1) instanceof Numbered last
        && last.scheme() == scheme;
  }

  /**
   * a = 1 ... z = 26, aa = 27, bb = 28; whatever else comes to some number that does not print the
   * same.
   */
  private static int letters(String text) {
    return (text.length() - 1) * 26 + text.charAt(0) - 'a' + 1;
  }
}
