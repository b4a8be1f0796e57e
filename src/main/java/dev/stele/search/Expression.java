package dev.stele.search;

import dev.stele.document.Mark;
import dev.stele.memory.QuerySyntaxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.lucene.search.Query;

/**
 * A regular expression, which is tried on the {@linkplain RunningText running text}. The index
 * passes over the texts that lack the letters which it certainly has; the others are read.
 *
 * @param source the expression, folded
 * @param pattern the same, compiled
 */
record Expression(String source, Pattern pattern) implements Clause {

  /**
   * Reads an expression.
   *
   * @throws QuerySyntaxException where it is none any more when it is folded
   */
  static Expression of(String expression) {
    String folded = fold(expression);
    try {
      return new Expression(folded, Pattern.compile(folded));
    } catch (PatternSyntaxException e) {
      throw new QuerySyntaxException(
          "no regular expression: " + e.getDescription(), Math.max(e.getIndex(), 0) + 1, e);
    }
  }

  /** Folds the characters that stand for themselves; what a backslash begins stays. */
  private static String fold(String expression) {
    StringBuilder folded = new StringBuilder();
    int at = 0;
    while (at < expression.length()) {
      int end = at + Character.charCount(expression.codePointAt(at));
      if (expression.charAt(at) == '\\' && end < expression.length()) {
        end = endOfEscape(expression, end);
        folded.append(expression, at, end);
      } else {
        String one = Folding.of(expression.substring(at, end)).folded();
        folded.append(one.length() == 1 ? one : expression.substring(at, end));
      }
      at = end;
    }
    return folded.toString();
  }

  private static int endOfEscape(String expression, int at) {
    char kind = expression.charAt(at);
    int end = at + 1;
    if ("pPkxN".indexOf(kind) >= 0 && end < expression.length()) {
      int close = expression.indexOf(expression.charAt(end) == '<' ? '>' : '}', end);
      boolean bracketed = expression.charAt(end) == '<' || expression.charAt(end) == '{';
      return bracketed && close > 0 ? close + 1 : end + 1;
    }
    if (kind == 'Q') {
      int close = expression.indexOf("\\E", end);
      return close < 0 ? expression.length() : close + 2;
    }
    return end;
  }

  @Override
  public Query in(TextField field) throws IOException {
    return new ExpressionQuery(this, field, RequiredText.of(source).filter(field));
  }

  /** Whether it stands in a text; false too where that takes too many steps to find out. */
  boolean fits(SearchedText text, Budget budget) {
    try {
      return pattern.matcher(new PatientText(text.running().text())).find();
    } catch (PatientText.Exhausted e) {
      budget.passOver();
      return false;
    }
  }

  @Override
  public Optional<List<Mark>> in(SearchedText text) {
    List<Mark> marks = new ArrayList<>();
    Matcher matcher = pattern.matcher(new PatientText(text.running().text()));
    try {
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          marks.add(text.running().mark(matcher.start(), matcher.end()));
        }
      }
    } catch (PatientText.Exhausted e) {
      return Clause.some(Clause.merge(marks));
    }
    return Clause.some(Clause.merge(marks));
  }

  /** A text of which only so many characters can be asked: some expressions never end. */
  private static final class PatientText implements CharSequence {
    private static final int PATIENCE = 500_000;

    /** Too many characters were asked for. */
    static final class Exhausted extends RuntimeException {
      private static final long serialVersionUID = 1L;

      Exhausted() {
        super(
            "a regular expression takes too many steps",
            /* cause= */ null,
            /* enableSuppression= */ false,
            /* writableStackTrace= */ false);
      }
    }

    private final String text;
    private int asked;

    PatientText(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      asked++;
      if (asked > PATIENCE) {
        throw new Exhausted();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return text.substring(from, to);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
