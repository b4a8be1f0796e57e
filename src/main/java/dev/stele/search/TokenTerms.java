package dev.stele.search;

import dev.stele.search.PhrasePostings.Placed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms under which a text is found. Each token is one, one position after the other. At the
 * position of the first of them stand pairs of tokens: of Han characters that follow each other,
 * and of words of which one is very common. Single tokens make it possible to look up one; pairs
 * are far rarer, and make phrases fast. Behind the last token stand, in Chinese, the single
 * characters of words and numbers, which fuzzy lookup compares one by one.
 *
 * <p>What is neither a token nor a pair of Han characters begins with a sign that no text has, so
 * that nobody finds it by a pattern.
 */
final class TokenTerms extends TokenStream {
  /** What the first character of a term is below, where the term is none of the text's own. */
  private static final char FIRST_OF_TEXT = ' ';

  private static final String CHARACTER = "\u0001";
  private static final String PAIR = "\u0002";

  /** Words, folded, that stand in a large part of all texts of a language. */
  private static final Set<String> COMMON =
      Set.of(
          // English
          "the",
          "of",
          "and",
          "to",
          "in",
          "for",
          "on",
          "by",
          "with",
          "that",
          "as",
          "its",
          "at",
          "from",
          "be",
          "is",
          // Spanish
          "de",
          "la",
          "el",
          "en",
          "los",
          "las",
          "y",
          "a",
          "que",
          "del",
          "por",
          "para",
          "con",
          "al",
          // French
          "le",
          "les",
          "des",
          "et",
          "du",
          "l",
          "d",
          "aux",
          // Russian
          "и",
          "в",
          "на",
          "с",
          "по",
          "о");

  private static final int LONGEST_COMMON =
      COMMON.stream().mapToInt(String::length).max().orElseThrow();

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private MatchText text = MatchText.EMPTY;
  private List<Token> tokens = List.of();
  private final Set<String> characters = new HashSet<>();
  private int next;
  private boolean pair;
  private int nextUnit;

  /** Goes through another text, when that before has been gone through. */
  TokenTerms of(MatchText newText) {
    text = newText;
    tokens = newText.tokens();
    return this;
  }

  /** Whether a token and the one behind it are found as a pair. */
  static boolean isPair(List<Token> tokens, int first) {
    return first >= 0
        && first + 1 < tokens.size()
        && isPair(tokens.get(first), tokens.get(first + 1));
  }

  private static boolean isPair(Token one, Token other) {
    return one.han()
        ? other.han()
        : !other.han()
            && (isCommon(one.term()) || isCommon(other.term()))
            && isWord(one)
            && isWord(other);
  }

  private static boolean isCommon(String term) {
    return term.length() <= LONGEST_COMMON && COMMON.contains(term);
  }

  private static boolean isWord(Token token) {
    return Tokens.isWordPart(token.term().codePointAt(0));
  }

  /** The term of the pair that begins with a token. */
  static String pair(List<Token> tokens, int first) {
    return pair(tokens.get(first).term(), tokens.get(first + 1).term());
  }

  /** The term of two tokens that are found as a pair. */
  static String pair(String one, String other) {
    return Tokens.isHan(one.codePointAt(0)) ? one + other : PAIR + one + ' ' + other;
  }

  /**
   * The terms by which a phrase is found, and their places: pairs where there are some, which may
   * overlap at the end.
   */
  static List<Placed> phrase(List<Token> tokens) {
    List<Placed> phrase = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (isPair(tokens, i)) {
        phrase.add(new Placed(pair(tokens, i), i));
        i++;
      } else if (isPair(tokens, i - 1)) {
        phrase.add(new Placed(pair(tokens, i - 1), i - 1));
      } else {
        phrase.add(new Placed(tokens.get(i).term(), i));
      }
    }
    return phrase;
  }

  /** The term of a character of a text whose characters are compared one by one. */
  static String character(Token unit) {
    return unit.han() ? unit.term() : CHARACTER + unit.term();
  }

  /** Whether a term stands in texts as it is, and is not one of ours. */
  static boolean isOfText(byte first) {
    return first < 0 || first >= FIRST_OF_TEXT;
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
    pair = false;
    nextUnit = 0;
    characters.clear();
  }

  @Override
  public boolean incrementToken() {
    if (pair) {
      pair = false;
      givePair(tokens.get(next - 1).term(), tokens.get(next).term());
      return true;
    }
    if (next < tokens.size()) {
      give(tokens.get(next).term(), 1);
      pair = isPair(tokens, next);
      next++;
      return true;
    }
    while (text.isByCharacter() && nextUnit < text.length()) {
      Token unit = text.units().get(nextUnit);
      nextUnit++;
      if (!unit.han() && characters.add(unit.term())) {
        give(character(unit), 0);
        return true;
      }
    }
    return false;
  }

  /** Only these two attributes ever change. */
  private void give(String text, int positions) {
    term.setEmpty().append(text);
    increment.setPositionIncrement(positions);
  }

  /** Gives {@link #pair(String, String)} without making a string of it. */
  private void givePair(String one, String other) {
    term.setEmpty();
    if (!Tokens.isHan(one.codePointAt(0))) {
      term.append(PAIR).append(one).append(' ');
    } else {
      term.append(one);
    }
    term.append(other);
    increment.setPositionIncrement(0);
  }
}
