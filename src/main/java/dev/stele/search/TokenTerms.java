package dev.stele.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms under which a text is found: each token, one position after the other, and at the
 * position of each Han character that another follows, the pair of them. Single characters make it
 * possible to look up one; pairs are far rarer than characters, and make phrases fast.
 */
final class TokenTerms extends TokenStream {
  private record Term(String text, int increment) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Token> tokens;
  private final Deque<Term> ahead = new ArrayDeque<>();
  private int next;

  TokenTerms(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether a token and the one behind it are found as a pair. */
  static boolean isPair(List<Token> tokens, int first) {
    return first >= 0
        && first + 1 < tokens.size()
        && tokens.get(first).han()
        && tokens.get(first + 1).han();
  }

  static String pair(List<Token> tokens, int first) {
    return tokens.get(first).term() + tokens.get(first + 1).term();
  }

  @Override
  public void reset() {
    next = 0;
    ahead.clear();
  }

  @Override
  public boolean incrementToken() {
    if (ahead.isEmpty() && next < tokens.size()) {
      ahead.add(new Term(tokens.get(next).term(), 1));
      if (isPair(tokens, next)) {
        ahead.add(new Term(pair(tokens, next), 0));
      }
      next++;
    }
    Term found = ahead.poll();
    if (found == null) {
      return false;
    }
    clearAttributes();
    term.append(found.text());
    increment.setPositionIncrement(found.increment());
    return true;
  }
}
