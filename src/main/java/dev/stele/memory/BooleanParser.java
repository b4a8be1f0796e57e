package dev.stele.memory;

import dev.stele.memory.TextQuery.And;
import dev.stele.memory.TextQuery.Near;
import dev.stele.memory.TextQuery.Or;
import dev.stele.memory.TextQuery.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads queries with operators, by recursive descent:
 *
 * <pre>
 *   or   = and { "OR" and }
 *   and  = not { ["AND"] not }
 *   not  = ["NOT"] unit
 *   unit = "(" or ")" | phrase [ "~" number ] | "/" regex "/" | word
 * </pre>
 *
 * A phrase stands in straight, curly or corner quotes; brackets may be wide; operators are written
 * in capitals.
 */
final class BooleanParser {
  private static final String OPENING = "(（";
  private static final String CLOSING = ")）";
  private static final String OPENING_QUOTES = "\"“「";
  private static final String CLOSING_QUOTES = "\"”」";

  private final String text;
  private final boolean inflected;
  private int at;

  /** A part of a conjunction. */
  private record Term(TextQuery query, boolean negated, int start) {}

  BooleanParser(String text, boolean inflected) {
    this.text = text;
    this.inflected = inflected;
  }

  TextQuery parse() {
    TextQuery query = or();
    if (at < text.length()) {
      throw wrong("this bracket closes none", at);
    }
    return query;
  }

  private TextQuery or() {
    List<TextQuery> parts = new ArrayList<>(List.of(and()));
    while (takeOperator("OR")) {
      parts.add(and());
    }
    return parts.size() == 1 ? parts.get(0) : new Or(parts);
  }

  private TextQuery and() {
    List<Term> terms = new ArrayList<>(List.of(term()));
    while (takeOperator("AND") || atTerm()) {
      terms.add(term());
    }
    List<TextQuery> parts = terms.stream().filter(t -> !t.negated()).map(Term::query).toList();
    if (parts.isEmpty()) {
      throw wrong(
          "NOT wants something beside it that does stand there, such as a AND NOT b",
          terms.get(0).start());
    }
    List<TextQuery> excluded = terms.stream().filter(Term::negated).map(Term::query).toList();
    return parts.size() == 1 && excluded.isEmpty() ? parts.get(0) : new And(parts, excluded);
  }

  private Term term() {
    skipBlanks();
    int start = at;
    boolean negated = takeOperator("NOT");
    if (negated && takeOperator("NOT")) {
      throw wrong("NOT twice is nothing; leave both out", start);
    }
    return new Term(unit(), negated, start);
  }

  private TextQuery unit() {
    skipBlanks();
    if (at == text.length()) {
      throw wrong("something to look up is missing at the end", at);
    }
    char c = text.charAt(at);
    if (CLOSING.indexOf(c) >= 0) {
      throw wrong("something to look up is missing before this bracket", at);
    }
    if (OPENING.indexOf(c) >= 0) {
      return bracket();
    }
    if (OPENING_QUOTES.indexOf(c) >= 0) {
      return quoted(CLOSING_QUOTES.charAt(OPENING_QUOTES.indexOf(c)));
    }
    return c == '/' ? regex() : word();
  }

  private TextQuery bracket() {
    int start = at;
    at++;
    TextQuery query = or();
    skipBlanks();
    if (at == text.length()) {
      throw wrong("this bracket is not closed", start);
    }
    at++;
    return query;
  }

  private TextQuery quoted(char closing) {
    int start = at;
    String phrase = until(closing, "this quote is not closed");
    if (phrase.isBlank()) {
      throw wrong("there is nothing between these quotes", start);
    }
    return at < text.length() && text.charAt(at) == '~' ? near(phrase) : new Phrase(phrase);
  }

  private TextQuery near(String phrase) {
    int start = at;
    at++;
    int digits = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == digits || at - digits > 3) {
      throw wrong("~ wants a number of words from 0 to " + Near.FARTHEST, start);
    }
    int distance = Integer.parseInt(text.substring(digits, at));
    List<Phrase> phrases = new ArrayList<>();
    for (String part : phrase.strip().split("[\\s\\p{Z}]+", -1)) {
      if (!part.isEmpty() && !phrases.contains(new Phrase(part))) {
        phrases.add(new Phrase(part));
      }
    }
    if (distance > Near.FARTHEST) {
      throw wrong("~ wants a number of words from 0 to " + Near.FARTHEST, start);
    }
    if (phrases.size() < 2) {
      throw wrong("~ wants two different words or more in the quotes before it", start);
    }
    return new Near(phrases, distance);
  }

  private TextQuery regex() {
    int start = at;
    String pattern = until('/', "this regular expression is not closed by another /");
    if (pattern.isEmpty()) {
      throw wrong("there is nothing between these slashes", start);
    }
    return QueryParser.regex(pattern, start + 1);
  }

  /**
   * What stands before a closing sign; a backslash takes that meaning from it. All other
   * backslashes stay.
   */
  private String until(char closing, String complaint) {
    int start = at;
    at++;
    StringBuilder between = new StringBuilder();
    while (at < text.length() && text.charAt(at) != closing) {
      boolean escape = text.charAt(at) == '\\' && at + 1 < text.length();
      if (escape && text.charAt(at + 1) != closing) {
        between.append('\\');
      }
      at += escape ? 1 : 0;
      between.append(text.charAt(at));
      at++;
    }
    if (at == text.length()) {
      throw wrong(complaint, start);
    }
    at++;
    return between.toString();
  }

  private TextQuery word() {
    int start = at;
    while (at < text.length() && !endsWord(text.charAt(at))) {
      at += text.charAt(at) == '\\' && at + 1 < text.length() ? 2 : 1;
    }
    String word = text.substring(start, at);
    if (word.equals("AND") || word.equals("OR")) {
      throw wrong(
          word + " wants something to look up before it; as a word it stands in quotes", start);
    }
    return word.indexOf('*') >= 0 || word.indexOf('?') >= 0 || word.indexOf('\\') >= 0
        ? QueryParser.wildcard(word, start)
        : QueryParser.word(word, inflected);
  }

  private static boolean endsWord(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || OPENING.indexOf(c) >= 0
        || CLOSING.indexOf(c) >= 0
        || OPENING_QUOTES.indexOf(c) >= 0;
  }

  private boolean takeOperator(String operator) {
    skipBlanks();
    int end = at + operator.length();
    if (text.startsWith(operator, at) && (end == text.length() || endsWord(text.charAt(end)))) {
      at = end;
      return true;
    }
    return false;
  }

  /** Whether another part of a conjunction follows without an operator. */
  private boolean atTerm() {
    skipBlanks();
    if (at == text.length() || CLOSING.indexOf(text.charAt(at)) >= 0) {
      return false;
    }
    int before = at;
    boolean operator = takeOperator("OR");
    at = before;
    return !operator;
  }

  private void skipBlanks() {
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
      at++;
    }
  }

  private QuerySyntaxException wrong(String what, int index) {
    return new QuerySyntaxException(what, index + 1);
  }
}
