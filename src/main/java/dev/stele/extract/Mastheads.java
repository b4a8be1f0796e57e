package dev.stele.extract;

import dev.stele.document.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lines of a first page say, by the patterns of masthead.conf. */
final class Mastheads {
  private static final Patterns PATTERNS = Patterns.load("/config/masthead.conf");
  private static final String LANGUAGE = "language.";

  /** In so many lines from the beginning the line with the symbol stands. */
  static final int HEAD_LINES = 3;

  private Mastheads() {}

  /** Whether a line is of those that stand before the title: organ, symbol, date, session ... */
  static boolean isLine(String line) {
    String text = PagePatterns.single(line);
    return isOrgan(text)
        || isDistribution(text)
        || date(text).isPresent()
        || languageNamed(text).isPresent()
        || PATTERNS.matches("original", text)
        || isSession(text)
        || isAgendaItem(text)
        || PATTERNS.matches("symbol", text);
  }

  /** Whether the first lines of a text belong to a masthead without doubt. */
  static boolean begins(List<String> firstLines) {
    return firstLines.stream()
            .limit(HEAD_LINES)
            .anyMatch(line -> PATTERNS.matches("head", PagePatterns.single(line)))
        || firstLines.stream()
            .map(PagePatterns::single)
            .anyMatch(line -> isOrgan(line) || isDistribution(line));
  }

  /** Whether a line is one that a masthead begins with: a body and a symbol. */
  static boolean isHead(String text) {
    return PATTERNS.matches("head", text);
  }

  /** An organ of the United Nations, perhaps with what stands in the column beside it. */
  static boolean isOrgan(String text) {
    return PATTERNS.all("organ").stream()
        .anyMatch(
            organ -> {
              Matcher matcher = organ.matcher(text);
              if (!matcher.lookingAt()) {
                return false;
              }
              String rest = text.substring(matcher.end()).strip();
              return rest.isEmpty()
                  || PATTERNS.matches("symbol", rest)
                  || PATTERNS.matches("distribution", rest);
            });
  }

  static boolean isDistribution(String text) {
    return PATTERNS.matches("distribution", text);
  }

  static boolean isSession(String text) {
    return PATTERNS.matches("session", text);
  }

  static boolean isAgendaItem(String text) {
    return PATTERNS.matches("agenda", text);
  }

  static boolean isAuthor(String text) {
    return PATTERNS.matches("author", text);
  }

  static boolean isAdoption(String text) {
    return PATTERNS.matches("adopted", text);
  }

  static boolean isSummary(String text) {
    return PATTERNS.matches("summary", text);
  }

  /** The document symbol with which a masthead line ends, or which it is. */
  static Optional<String> symbol(String text) {
    if (PATTERNS.matches("symbol", text)) {
      return Optional.of(text);
    }
    if (isOrgan(text) || isHead(text)) {
      String last = text.substring(text.lastIndexOf(' ') + 1);
      return PATTERNS.matches("symbol", last) ? Optional.of(last) : Optional.empty();
    }
    return Optional.empty();
  }

  /** The language whose letter a job number bears. */
  static Optional<Language> jobLanguage(String text) {
    return PATTERNS
        .find("job", text)
        .flatMap(m -> Language.ofJobLetter(m.group("letter").charAt(0)));
  }

  /** The language that a line names and nothing else. */
  static Optional<Language> languageNamed(String text) {
    for (String name : PATTERNS.namesFrom(LANGUAGE)) {
      for (Pattern pattern : PATTERNS.all(name)) {
        if (Pattern.compile(pattern.pattern(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text)
            .matches()) {
          return Optional.of(new Language(name.substring(LANGUAGE.length())));
        }
      }
    }
    return Optional.empty();
  }

  /** The languages that a line names as original, in its order; empty if it is no such line. */
  static List<Language> originals(String text) {
    List<Language> originals = new ArrayList<>();
    PATTERNS
        .match("original", text)
        .ifPresent(
            m ->
                Arrays.stream(m.group("languages").split("[/,，、和;]| and | y | et | и "))
                    .map(String::strip)
                    .map(Mastheads::languageNamed)
                    .flatMap(Optional::stream)
                    .forEach(originals::add));
    return originals;
  }

  /** The date that a line is. */
  static Optional<LocalDate> date(String text) {
    return PATTERNS
        .match("date.year-month-day", text)
        .flatMap(m -> dateOf(m, Integer.parseInt(m.group("month"))))
        .or(
            () ->
                PATTERNS
                    .match("date.day-month-year", text)
                    .flatMap(m -> month(m.group("month")).flatMap(month -> dateOf(m, month))));
  }

  private static Optional<Integer> month(String name) {
    for (Pattern names : PATTERNS.all("date.months")) {
      int at =
          Arrays.asList(names.pattern().toLowerCase(Locale.ROOT).split("\\|", -1))
              .indexOf(name.toLowerCase(Locale.ROOT));
      if (at >= 0) {
        return Optional.of(at + 1);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> dateOf(Matcher matcher, int month) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group("year")),
              month,
              Integer.parseInt(matcher.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
