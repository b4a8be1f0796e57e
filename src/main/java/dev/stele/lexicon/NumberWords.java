package dev.stele.lexicon;

import dev.stele.document.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of a language that count, and how they add up: seventy-five, septuagésimo quinto. */
final class NumberWords {
  private static final NumberWords NONE = new NumberWords(Map.of());

  /** What a word does to a number. */
  private sealed interface Word {
    record Adds(double value) implements Word {}

    record Multiplies(double factor) implements Word {}

    record Joins() implements Word {}

    record Percent() implements Word {}

    record Month(int number) implements Word {}
  }

  /**
   * What was read.
   *
   * @param unit the unit that it stands for
   * @param end index behind its last token
   */
  record Reading(String unit, int end) {}

  private final Map<String, Word> words;

  private NumberWords(Map<String, Word> words) {
    this.words = words;
  }

  /** The number words of a language; none where its table is missing. */
  static NumberWords of(Language language) {
    Map<String, Word> words = new HashMap<>();
    for (String[] row : Tables.read("/config/numbers/" + language.primary() + ".tsv", 2)) {
      words.put(row[0], word(row[1]));
    }
    return words.isEmpty() ? NONE : new NumberWords(words);
  }

  private static Word word(String meaning) {
    if (meaning.equals("+")) {
      return new Word.Joins();
    }
    if (meaning.equals("%")) {
      return new Word.Percent();
    }
    if (meaning.startsWith("x ")) {
      return new Word.Multiplies(Double.parseDouble(meaning.substring(2)));
    }
    if (meaning.startsWith("month ")) {
      return new Word.Month(Integer.parseInt(meaning.substring(6)));
    }
    return new Word.Adds(Double.parseDouble(meaning));
  }

  /** The number, percentage or month that begins at a token; null where none does. */
  Reading read(List<Token> tokens, int from) {
    if (words.isEmpty()) {
      Token token = tokens.get(from);
      return token.kind() == Token.Kind.NUMBER
          ? new Reading(Units.number(token.value()), from + 1)
          : null;
    }
    if (from + 1 < tokens.size() && tokens.get(from).kind() == Token.Kind.WORD) {
      String two = tokens.get(from).text() + " " + tokens.get(from + 1).text();
      if (words.get(two.toLowerCase(Locale.ROOT)) instanceof Word.Percent) {
        return new Reading(Units.PERCENT, from + 2);
      }
    }
    Word first = word(tokens, from);
    if (first instanceof Word.Percent) {
      return new Reading(Units.PERCENT, from + 1);
    }
    if (first instanceof Word.Month month) {
      return new Reading(Units.month(month.number()), from + 1);
    }
    return count(tokens, from);
  }

  private Reading count(List<Token> tokens, int from) {
    double total = 0;
    double current = -1;
    int end = from;
    for (int at = from; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      Word word = word(tokens, at);
      if (token.kind() == Token.Kind.NUMBER && at == from) {
        current = token.value();
      } else if (word instanceof Word.Adds adds
          && (current < 0 ? at == from || total > 0 : fits(current, adds.value()))) {
        current = Math.max(current, 0) + adds.value();
      } else if (word instanceof Word.Multiplies times && times.factor() < 1000 && at > from) {
        current = Math.max(current, 1) * times.factor();
      } else if (word instanceof Word.Multiplies times && (at > from || times.factor() == 1000)) {
        total = (total + Math.max(current, total > 0 ? 0 : 1)) * times.factor();
        current = -1;
      } else if (word instanceof Word.Joins && at > from && at == end) {
        continue;
      } else {
        break;
      }
      end = at + 1;
    }
    return end == from ? null : new Reading(Units.number(total + Math.max(current, 0)), end);
  }

  /** Whether the last digits of {@code current} are free for {@code value}. */
  private static boolean fits(double current, double value) {
    double room = value < 10 ? 10 : value < 100 ? 100 : 1000;
    return value >= 1 && current > 0 && current % room == 0;
  }

  private Word word(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.WORD) {
      return null;
    }
    Word word = words.get(token.text());
    return word != null ? word : words.get(token.text().toLowerCase(Locale.ROOT));
  }
}
