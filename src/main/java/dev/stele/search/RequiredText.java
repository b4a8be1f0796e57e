package dev.stele.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The stretches that every text certainly has in which a regular expression stands. Only what
 * stands outside of brackets is looked at, and an expression with alternatives or flags has none;
 * to find too few costs time and nothing else.
 *
 * @param runs stretches of the running text, in order
 */
record RequiredText(List<String> runs) {
  /** Parts of words that are shorter are parts of too many. */
  private static final int SHORTEST_PART = 3;

  /** To look for a part among all words may take as long, or else it is no filter. */
  private static final long EXPANSION_MILLISECONDS = 100;

  static RequiredText of(String expression) {
    List<String> runs = new ArrayList<>();
    if (expression.indexOf('|') >= 0
        || expression.replace("(?:", "").contains("(?")
        || expression.contains("\\Q")) {
      return new RequiredText(runs);
    }
    StringBuilder run = new StringBuilder();
    int at = 0;
    while (at < expression.length()) {
      int c = expression.codePointAt(at);
      int behind = endOfAtom(expression, at);
      String quantifier = quantifier(expression, behind);
      boolean plain = behind == at + Character.charCount(c) && "\\.^$".indexOf(c) < 0;
      boolean optional = !quantifier.isEmpty() && "?*{".indexOf(quantifier.charAt(0)) >= 0;
      if (plain && !optional) {
        run.appendCodePoint(c);
      }
      if (!plain || !quantifier.isEmpty()) {
        runs.add(run.toString());
        run.setLength(0);
      }
      at = behind + quantifier.length();
    }
    runs.add(run.toString());
    runs.removeIf(String::isBlank);
    return new RequiredText(runs);
  }

  private static int endOfAtom(String expression, int start) {
    char c = expression.charAt(start);
    int length = expression.length();
    if (c == '\\') {
      int end = Math.min(start + 2, length);
      boolean named = end < length && "pPkxNu".indexOf(expression.charAt(start + 1)) >= 0;
      int close = named ? Math.max(expression.indexOf('}', end), expression.indexOf('>', end)) : -1;
      // What is not understood to its end takes the rest with it.
      return named ? close < 0 ? length : close + 1 : end;
    }
    if (c != '(' && c != '[') {
      return start + Character.charCount(expression.codePointAt(start));
    }
    int groups = 0;
    int classes = 0;
    for (int i = start; i < length; i++) {
      char d = expression.charAt(i);
      if (d == '\\') {
        i++;
      } else if (d == '[') {
        classes++;
      } else if (d == ']' && classes > 0) {
        classes--;
      } else if (classes == 0 && d == '(') {
        groups++;
      } else if (classes == 0 && d == ')') {
        groups--;
      }
      if (groups == 0 && classes == 0) {
        return i + 1;
      }
    }
    return length;
  }

  private static String quantifier(String expression, int at) {
    int end = at;
    if (end < expression.length() && expression.charAt(end) == '{') {
      int close = expression.indexOf('}', end);
      end = close < 0 ? expression.length() : close + 1;
    }
    while (end < expression.length() && "?*+".indexOf(expression.charAt(end)) >= 0) {
      end++;
    }
    return expression.substring(at, end);
  }

  /** What a text in a field has at least; empty where nothing is known. */
  Optional<Query> filter(TextField field) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean any = false;
    for (String run : runs) {
      for (Query query : queries(run, field)) {
        all.add(query, Occur.FILTER);
        any = true;
      }
    }
    return any ? Optional.of(all.build()) : Optional.empty();
  }

  private static List<Query> queries(String run, TextField field) throws IOException {
    List<Query> queries = new ArrayList<>();
    int at = 0;
    while (at < run.length()) {
      boolean han = Tokens.isHan(run.codePointAt(at));
      int end = at;
      while (end < run.length()
          && run.charAt(end) != ' '
          && Tokens.isHan(run.codePointAt(end)) == han) {
        end += Character.charCount(run.codePointAt(end));
      }
      if (end == at) {
        at++;
        continue;
      }
      String piece = run.substring(at, end);
      if (han) {
        queries.add(Phrase.of(piece).in(field));
      } else {
        word(piece, /* hasStart= */ at > 0, /* hasEnd= */ end < run.length(), field)
            .ifPresent(queries::add);
      }
      at = end;
    }
    return queries;
  }

  /** A word, or a part of one where the run begins or ends with it. */
  private static Optional<Query> word(
      String piece, boolean hasStart, boolean hasEnd, TextField field) throws IOException {
    boolean letters = piece.codePoints().allMatch(Tokens::isWordPart);
    if (!letters || (!(hasStart && hasEnd) && piece.length() < SHORTEST_PART)) {
      return Optional.empty();
    }
    if (hasStart && hasEnd) {
      return Optional.of(new TermQuery(field.term(piece)));
    }
    // More words than can be told are no filter, but nothing is lost by that: a budget apart.
    TextField apart =
        new TextField(
            field.name(), field.language(), field.reader(), new Budget(EXPANSION_MILLISECONDS));
    List<Term> terms = apart.expand(Glob.containing(piece, hasStart, hasEnd), term -> true);
    if (apart.budget().isCut()) {
      return Optional.empty();
    }
    if (terms.isEmpty()) {
      return Optional.of(new MatchNoDocsQuery("no word has " + piece));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
    return Optional.of(any.build());
  }
}
