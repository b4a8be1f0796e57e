package dev.stele.memory;

import dev.stele.memory.TextQuery.And;
import dev.stele.memory.TextQuery.Inflected;
import dev.stele.memory.TextQuery.Phrase;
import dev.stele.memory.TextQuery.Regex;
import dev.stele.memory.TextQuery.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads queries as users write them. */
public final class QueryParser {
  private QueryParser() {}

  /**
   * Reads a query.
   *
   * @param inflected whether single words are sought in all their forms; of phrases, wildcards and
   *     regular expressions it changes nothing
   * @throws QuerySyntaxException where it cannot be run
   */
  public static TextQuery parse(String text, QueryMode mode, boolean inflected) {
    if (text.isBlank()) {
      throw new QuerySyntaxException("there is nothing to look up but blanks", 1);
    }
    return switch (mode) {
      case PHRASE -> new Phrase(text.strip());
      case WORDS -> words(text, inflected);
      case WILDCARD -> wildcard(text.strip(), text.length() - text.stripLeading().length());
      case REGEX -> regex(text, 0);
      case BOOLEAN -> new BooleanParser(text, inflected).parse();
    };
  }

  private static TextQuery words(String text, boolean inflected) {
    List<TextQuery> words = new ArrayList<>();
    for (String word : text.strip().split("[\\s\\p{Z}]+", -1)) {
      TextQuery query = word(word, inflected);
      if (!word.isEmpty() && !words.contains(query)) {
        words.add(query);
      }
    }
    return words.size() == 1 ? words.get(0) : new And(words, List.of());
  }

  static TextQuery word(String word, boolean inflected) {
    return inflected ? new Inflected(word) : new Phrase(word);
  }

  /**
   * A pattern, checked.
   *
   * @param offset where it stands in the query, from 0
   */
  static TextQuery wildcard(String pattern, int offset) {
    boolean open = true;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
        if (i == pattern.length() || "*?\\".indexOf(pattern.charAt(i)) < 0) {
          throw new QuerySyntaxException("a backslash wants *, ? or \\ behind it", offset + i);
        }
        open = false;
      } else if (c != '*' && c != '?' && !Character.isWhitespace(c)) {
        open = false;
      }
    }
    if (open) {
      throw new QuerySyntaxException(
          "a pattern wants something besides * and ?, else it fits every text", offset + 1);
    }
    return new Wildcard(pattern);
  }

  /**
   * A regular expression, checked.
   *
   * @param offset where it stands in the query, from 0
   */
  static TextQuery regex(String pattern, int offset) {
    Pattern compiled;
    try {
      compiled = Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      int index = Math.min(Math.max(e.getIndex(), 0), pattern.length() - 1);
      throw new QuerySyntaxException(
          "no regular expression: " + e.getDescription(), offset + index + 1, e);
    }
    if (compiled.matcher("").find()) {
      throw new QuerySyntaxException(
          "a regular expression that fits the empty text fits every text", offset + 1);
    }
    return new Regex(pattern);
  }
}
