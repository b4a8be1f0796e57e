package dev.stele.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lines of a page show of themselves, by the patterns of page-furniture.conf. */
final class PagePatterns {
  private static final Patterns PATTERNS = Patterns.load("/config/page-furniture.conf");
  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?。！？…:：;；\"”’»』」)\\]）\\u00B9\\u00B2\\u00B3*]$");
  private static final Pattern STRONG_END =
      Pattern.compile("[.!?。！？:：;；][\"”’»』」)\\]）]*[\\u2070-\\u2079\\u00B9\\u00B2\\u00B3*]*$");

  /** How many lines an entry of a table of contents may have. */
  private static final int ENTRY_LINES = 3;

  /** A leader with its page number is not longer, in UTF-16 code units. */
  private static final int LONGEST_LEADER = 400;

  private PagePatterns() {}

  /** What a line is in a table of contents. */
  enum Contents {
    /** No part of one. */
    NONE,
    /** Its heading, or the heading of a column. */
    HEAD,
    /** An entry that goes on in the next line. */
    PART,
    /** The last or only line of an entry. */
    ENTRY
  }

  static String single(String line) {
    return WHITE.matcher(line).replaceAll(" ").strip();
  }

  static boolean isFurniture(String line) {
    return PATTERNS.matches("line", single(line));
  }

  static boolean isEdgeFurniture(String line) {
    return PATTERNS.matches("edge", single(line));
  }

  static boolean isAddress(String line) {
    return PATTERNS.matches("annotation", single(line));
  }

  static boolean isSymbol(String line) {
    return PATTERNS.matches("symbol", single(line));
  }

  static boolean isTag(String line) {
    return PATTERNS.matches("tag", single(line));
  }

  static boolean isNoteRule(String line) {
    return PATTERNS.matches("footnote.rule", single(line));
  }

  /** Whether a line begins with what could be the label of a paragraph. */
  static boolean hasLabel(String line) {
    return PATTERNS.matches("label", single(line));
  }

  /** Whether a line could be the last of a sentence or of a clause that is a paragraph. */
  static boolean couldEnd(String line) {
    return SENTENCE_END.matcher(line.strip()).find();
  }

  /** Whether a line ends as a sentence or a clause does. */
  static boolean endsSentence(String line) {
    return STRONG_END.matcher(line.strip()).find();
  }

  /** Whether a line breaks off in a sentence and the next one goes on in small letters. */
  static boolean clearlyGoesOn(String line, String next) {
    return !couldEnd(line)
        && !next.isBlank()
        && Character.isLowerCase(next.strip().charAt(0))
        && !hasLabel(next);
  }

  /** The mark with which the line of a footnote begins; the mark may be its first note mark. */
  static Optional<PageNote> note(MarkedText line, int page) {
    MarkedText text = line.tidy();
    if (!text.marks().isEmpty() && text.marks().get(0).offset() == 0) {
      String mark = text.marks().get(0).mark();
      MarkedText rest = new MarkedText(text.text(), text.marks().subList(1, text.marks().size()));
      // Some programs print the mark of a note again before its text.
      boolean again = mark.startsWith("*") && rest.text().startsWith(mark);
      return Optional.of(
          new PageNote(mark, again ? rest.without(0, mark.length()).tidy() : rest, page));
    }
    int length = 0;
    while (length < text.text().length()
        && (Character.isDigit(text.text().charAt(length)) || text.text().charAt(length) == '*')) {
      length++;
    }
    if (length > 0 && PATTERNS.matches("footnote.mark", text.text())) {
      return Optional.of(
          new PageNote(text.text().substring(0, length), text.without(0, length).tidy(), page));
    }
    return Optional.empty();
  }

  /**
   * Finds the tables of contents.
   *
   * @param lines the lines or paragraphs of a document; tabs stand for wide gaps
   * @return for each of them, what it is
   */
  static List<Contents> contents(List<String> lines) {
    List<Contents> roles = new ArrayList<>(Collections.nCopies(lines.size(), Contents.NONE));
    boolean inside = false;
    boolean bare = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      boolean heading = PATTERNS.matches("contents.heading", single(line));
      boolean entries = heading && entryFollows(lines, i, 6);
      if (heading && (entries || numbersFollow(lines, i))) {
        roles.set(i, Contents.HEAD);
        inside = true;
        bare = !entries;
      } else if (inside && bare && isNumbered(line)) {
        roles.set(i, Contents.ENTRY);
      } else if (inside && PATTERNS.matches("contents.column", single(line))) {
        roles.set(i, Contents.HEAD);
      } else if (leader(line).filter(at -> isDotted(line, at)).isPresent()
          || (inside && leader(line).isPresent())) {
        roles.set(i, Contents.ENTRY);
        inside = true;
      } else if (inside && !endsSentence(line) && entryFollows(lines, i, ENTRY_LINES - 1)) {
        roles.set(i, Contents.PART);
      } else {
        inside = false;
      }
    }
    return roles;
  }

  /** Whether most of the next lines end in a number as entries do that have lost their leaders. */
  private static boolean numbersFollow(List<String> lines, int from) {
    return lines.subList(from + 1, lines.size()).stream()
            .filter(line -> !line.isBlank())
            .limit(5)
            .filter(PagePatterns::isNumbered)
            .count()
        > 2;
  }

  private static boolean isNumbered(String line) {
    return line.length() < 200
        && PATTERNS
            .find("contents.number", single(line))
            .filter(m -> m.end() == single(line).length())
            .isPresent();
  }

  /** An entry without the bare number at its end, unless its leader has gone with the number. */
  static MarkedText withoutPageNumber(MarkedText entry, MarkedText whole) {
    String text = entry.text().stripTrailing();
    boolean leaderGone = text.length() < whole.text().stripTrailing().length();
    return leaderGone || !isNumbered(text)
        ? entry
        : entry.part(0, text.length() - text.replaceFirst("^.*\\D(?=\\d+$)", "").length());
  }

  private static boolean isDotted(String line, int leader) {
    String dots = line.substring(leader);
    return dots.chars().filter(c -> c == '.' || c == '…').count() > 3;
  }

  private static boolean entryFollows(List<String> lines, int from, int distance) {
    int seen = 0;
    for (int i = from + 1; i < lines.size() && seen < distance; i++) {
      if (!lines.get(i).isBlank()) {
        seen++;
        if (leader(lines.get(i).strip()).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where the leader and the page number of an entry begin. */
  static Optional<Integer> leader(String line) {
    int from = Math.max(0, line.length() - LONGEST_LEADER);
    String tail = line.substring(from);
    for (Pattern pattern : PATTERNS.all("contents.leader")) {
      Matcher matcher = pattern.matcher(tail);
      while (matcher.find()) {
        if (matcher.end() == tail.length() && matcher.start() < matcher.end()) {
          return Optional.of(from + matcher.start());
        }
      }
    }
    return Optional.empty();
  }

  /** An entry of a table of contents without its leader and page number. */
  static MarkedText withoutLeader(MarkedText entry) {
    MarkedText text = entry.without(entry.text().stripTrailing().length(), entry.text().length());
    return leader(text.text()).map(at -> text.without(at, text.text().length())).orElse(text);
  }
}
