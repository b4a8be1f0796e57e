package dev.stele.search;

import dev.stele.document.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as a fuzzy lookup compares it: a sequence of units, which are characters in Chinese,
 * blanks left out, and {@linkplain Tokens tokens} in other languages.
 */
final class MatchText {
  static final MatchText EMPTY = new MatchText(List.of(), List.of(), /* byCharacter= */ false);

  private final List<Token> tokens;
  private final List<Token> units;
  private final boolean byCharacter;
  private final char[] codes;
  private final long digest;

  private MatchText(List<Token> tokens, List<Token> units, boolean byCharacter) {
    this.tokens = tokens;
    this.units = units;
    this.byCharacter = byCharacter;
    this.digest = digest(tokens);
    this.codes = new char[units.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = code(units.get(i).term());
    }
  }

  static MatchText of(String text, Language language) {
    List<Token> tokens = Tokens.of(text);
    return language.isHan()
        ? new MatchText(tokens, characters(tokens), /* byCharacter= */ true)
        : new MatchText(tokens, tokens, /* byCharacter= */ false);
  }

  private static List<Token> characters(List<Token> tokens) {
    List<Token> characters = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      String term = token.term();
      if (term.codePointCount(0, term.length()) == 1) {
        characters.add(token);
        continue;
      }
      boolean same = term.length() == token.end() - token.start();
      for (int at = 0; at < term.length(); ) {
        int end = at + Character.charCount(term.codePointAt(at));
        characters.add(
            new Token(
                term.substring(at, end),
                // Where folding has changed the length, each character stands for the whole token.
                same ? token.start() + at : token.start(),
                same ? token.start() + end : token.end(),
                false));
        at = end;
      }
    }
    return characters;
  }

  /**
   * The code of a unit: the same for the same units, and nearly always another for others, so that
   * a distance between codes is never more than the true one.
   */
  private static char code(String unit) {
    if (unit.length() == 1) {
      return unit.charAt(0);
    }
    int hash = unit.hashCode() * 0x9E3779B1;
    return (char) (hash ^ (hash >>> 16));
  }

  /** What is found by phrase. */
  List<Token> tokens() {
    return tokens;
  }

  /** What is compared, in order. */
  List<Token> units() {
    return units;
  }

  /** Whether characters are compared, and not words. */
  boolean isByCharacter() {
    return byCharacter;
  }

  int length() {
    return codes.length;
  }

  /** The code of every unit, in order; not to be changed. */
  char[] codes() {
    return codes;
  }

  /** Equal for texts that are equal after folding; for others nearly never. */
  long digest() {
    return digest;
  }

  /** The digest of a text of any language. */
  static long digest(String text) {
    return digest(Tokens.of(text));
  }

  /** The digest of some tokens. */
  static long digest(List<Token> tokens) {
    long digest = 0xcbf29ce484222325L;
    for (Token token : tokens) {
      String term = token.term();
      for (int i = 0; i < term.length(); i++) {
        digest = (digest ^ term.charAt(i)) * 0x100000001b3L;
      }
      digest = (digest ^ 0xffff) * 0x100000001b3L;
    }
    // The low bits of such a product know nothing of the high ones: mix them.
    digest = (digest ^ (digest >>> 32)) * 0x9E3779B97F4A7C15L;
    return digest ^ (digest >>> 29);
  }

  /** Whether two texts are equal after folding. */
  boolean equalsFolded(MatchText other) {
    if (tokens.size() != other.tokens.size()) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.get(i).term().equals(other.tokens.get(i).term())) {
        return false;
      }
    }
    return true;
  }
}
