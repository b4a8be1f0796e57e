package dev.stele.structure;

import dev.stele.document.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A line under a heading that says in which language what follows was written, when, or both.
 *
 * @param original the language; the first where several are named
 * @param date the date
 */
record Tag(Optional<Language> original, Optional<LocalDate> date) {

  Tag {
    if (original.isEmpty() && date.isEmpty()) {
      throw new IllegalArgumentException("a tag names a language or a date");
    }
  }

  /**
   * Reads a line in brackets, such as {@code [Original: Spanish] [30 April 2020]}.
   *
   * @return empty where the line is anything else
   */
  static Optional<Tag> read(String line, Numbering numbering) {
    Matcher brackets = numbering.matchers("bracketed", line).findFirst().orElseThrow();
    Optional<Language> original = Optional.empty();
    Optional<LocalDate> date = Optional.empty();
    int end = 0;
    while (brackets.find()) {
      if (!line.substring(end, brackets.start()).isBlank()) {
        return Optional.empty();
      }
      end = brackets.end();
      String content = brackets.group(1).strip();
      Optional<Language> named = original(content, numbering);
      Optional<LocalDate> read = date(content, numbering);
      if (named.isEmpty() && read.isEmpty()) {
        return Optional.empty();
      }
      original = original.or(() -> named);
      date = date.or(() -> read);
    }
    return end == 0 || !line.substring(end).isBlank()
        ? Optional.empty()
        : Optional.of(new Tag(original, date));
  }

  private static Optional<Language> original(String content, Numbering numbering) {
    return numbering
        .matchers("original", content)
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(m -> numbering.languageIn(m.group("language")));
  }

  /** Reads a text that is a date and nothing else. */
  static Optional<LocalDate> date(String text, Numbering numbering) {
    return numbering
        .matchers("date", text.strip())
        .filter(Matcher::matches)
        .flatMap(m -> date(m, numbering).stream())
        .findFirst();
  }

  private static Optional<LocalDate> date(Matcher m, Numbering numbering) {
    return numbering
        .month(m.group("month"))
        .flatMap(
            month -> {
              try {
                return Optional.of(
                    LocalDate.of(
                        Integer.parseInt(m.group("year")),
                        month,
                        Integer.parseInt(m.group("day"))));
              } catch (DateTimeException noSuchDay) {
                return Optional.empty();
              }
            });
  }
}
