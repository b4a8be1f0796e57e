package dev.stele.lexicon;

import dev.stele.document.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a language that count, and how they add up: seventy-five, septuagésimo quinto,
 * soixante-quinze, خمسة وسبعون.
 */
final class NumberWords {

  /** What a word does to a number. */
  private sealed interface Word {
    /**
     * A plain number.
     *
     * @param joined whether it is written together with an and, so that a ten may follow its units
     */
    record Adds(double value, boolean joined) implements Word {}

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

  /** A word, or several that are one, and the index behind the last of its tokens. */
  private record Found(Word word, int end) {}

  private final Map<String, Word> words;

  /** By the first word of those with several: how many words the longest has. */
  private final Map<String, Integer> longest = new HashMap<>();

  /** What an and is that begins a word; empty where a language has none. */
  private final String joint;

  private NumberWords(Map<String, Word> words, String joint) {
    this.words = words;
    this.joint = joint;
    for (String key : words.keySet()) {
      int blank = key.indexOf(' ');
      if (blank > 0) {
        int length = 1 + (int) key.chars().filter(c -> c == ' ').count();
        longest.merge(key.substring(0, blank), length, Math::max);
      }
    }
  }

  /** The number words of a language; none where its table is missing. */
  static NumberWords of(Language language) {
    Map<String, Word> words = new HashMap<>();
    String joint = "";
    for (String[] row : Tables.read("/config/numbers/" + language.primary() + ".tsv", 2)) {
      String key = Spelling.folded(row[0], language);
      if (key.endsWith("-")) {
        joint = key.substring(0, key.length() - 1);
      } else {
        words.put(key, word(row[1]));
      }
    }
    return new NumberWords(words, joint);
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
    return new Word.Adds(Double.parseDouble(meaning), false);
  }

  /** The number, percentage or month that begins at a token; null where none does. */
  Reading read(List<Token> tokens, int from) {
    Found first = find(tokens, from);
    if (first != null && first.word() instanceof Word.Percent) {
      return new Reading(Units.PERCENT, first.end());
    }
    if (first != null && first.word() instanceof Word.Month month) {
      return new Reading(Units.month(month.number()), endOfMonth(tokens, first));
    }
    return count(tokens, from);
  }

  /** The end of a month behind its second name too: نيسان/أبريل. */
  private int endOfMonth(List<Token> tokens, Found month) {
    Found second = month.end() < tokens.size() ? find(tokens, month.end()) : null;
    return second != null && second.word().equals(month.word()) ? second.end() : month.end();
  }

  private Reading count(List<Token> tokens, int from) {
    double total = 0;
    double current = -1;
    double lastFactor = 0;
    int end = from;
    int at = from;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      Found found = find(tokens, at);
      Word word = found == null ? null : found.word();
      int next = found == null ? at + 1 : found.end();
      if (token.kind() == Token.Kind.NUMBER && at == from) {
        current = token.value();
      } else if (word instanceof Word.Adds adds
          && (current < 0 ? at == from || total > 0 : fits(current, adds))) {
        current = Math.max(current, 0) + adds.value();
      } else if (word instanceof Word.Multiplies times && times.factor() < 1000 && at > from) {
        current = Math.max(current, 1) * times.factor();
      } else if (word instanceof Word.Multiplies times && (at > from || times.factor() == 1000)) {
        if (total > 0 && times.factor() < lastFactor) {
          total += Math.max(current, 1) * times.factor();
        } else {
          total = (total + Math.max(current, total > 0 ? 0 : 1)) * times.factor();
        }
        lastFactor = times.factor();
        current = -1;
      } else if (word instanceof Word.Joins && at > from && at == end) {
        at = next;
        continue;
      } else {
        break;
      }
      end = next;
      at = next;
    }
    return end == from ? null : new Reading(Units.number(total + Math.max(current, 0)), end);
  }

  /** Whether the digits of {@code current} are free that a number needs. */
  private static boolean fits(double current, Word.Adds adds) {
    double value = adds.value();
    if (adds.joined() && value >= 20 && value < 100 && current % 100 < 10) {
      return true;
    }
    double room = value < 10 ? 10 : value < 100 ? 100 : 1000;
    return value >= 1 && current > 0 && current % room == 0;
  }

  private Found find(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.WORD) {
      return null;
    }
    String first = token.text().toLowerCase(Locale.ROOT);
    Integer most = longest.get(first);
    int left = tokens.size() - at;
    for (int length = most == null ? 1 : Math.min(most, left); length > 1; length--) {
      Word several = words.get(joined(tokens, at, length));
      if (several != null) {
        return new Found(several, at + length);
      }
    }
    Word one = words.get(token.text());
    one = one != null ? one : words.get(first);
    if (one == null && !joint.isEmpty() && first.startsWith(joint)) {
      one =
          words.get(first.substring(joint.length())) instanceof Word.Adds adds
              ? new Word.Adds(adds.value(), true)
              : null;
    }
    return one == null ? null : new Found(one, at + 1);
  }

  private static String joined(List<Token> tokens, int from, int length) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i < from + length; i++) {
      joined.append(i > from ? " " : "").append(tokens.get(i).text().toLowerCase(Locale.ROOT));
    }
    return joined.toString();
  }
}
