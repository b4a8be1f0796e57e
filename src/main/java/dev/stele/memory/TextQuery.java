package dev.stele.memory;

import java.util.List;

/**
 * What is sought in a text. Text and query are compared after folding (NFKC, case, width, quotes,
 * dashes, accents, blanks between Han and digits). A query always asks for something that stands
 * there: what must not stand there can only be said beside it ({@link And#excluded}).
 */
public sealed interface TextQuery {

  /**
   * Words, characters and signs right behind each other. One that cites a resolution (A/RES/74/54,
   * resolution 74/54, 第74/54号决议) is found in every writing of it.
   *
   * @param text not blank
   */
  record Phrase(String text) implements TextQuery {
    public Phrase {
      present(text);
    }
  }

  /**
   * A word in any of its inflected forms, where the language of the text is English or Spanish;
   * elsewhere, and where it is no single word, the same as a {@link Phrase}.
   *
   * @param word not blank
   */
  record Inflected(String word) implements TextQuery {
    public Inflected {
      present(word);
    }
  }

  /**
   * A phrase with open places. Within or at a word {@code *} is any number of characters and {@code
   * ?} is one. Beside Han characters, or standing alone, {@code ?} is one character or word, and
   * {@code *} any number of them, at most {@value #OPEN} in all.
   *
   * @param pattern not blank, with something that is not open; a backslash takes the meaning from a
   *     {@code *}, {@code ?} or backslash behind it
   */
  record Wildcard(String pattern) implements TextQuery {
    /** How many characters or words all {@code *} that stand alone may pass over together. */
    public static final int OPEN = 20;

    public Wildcard {
      present(pattern);
    }
  }

  /**
   * A regular expression (java.util.regex) that stands anywhere in the folded text. What it
   * contains in capitals or with accents is folded too, but for escapes.
   *
   * @param pattern not blank; {@link QueryParser} has compiled it once
   */
  record Regex(String pattern) implements TextQuery {
    public Regex {
      present(pattern);
    }
  }

  /**
   * Phrases close to each other, in any order.
   *
   * @param phrases two or more, all different
   * @param distance how many characters or words that belong to none of them may stand between the
   *     first and the last, 0 to {@value #FARTHEST}
   */
  record Near(List<Phrase> phrases, int distance) implements TextQuery {
    /** The largest distance. */
    public static final int FARTHEST = 50;

    public Near {
      phrases = List.copyOf(phrases);
      if (phrases.size() < 2 || phrases.stream().distinct().count() < phrases.size()) {
        throw new IllegalArgumentException("what is near each other is two different things");
      }
      if (distance < 0 || distance > FARTHEST) {
        throw new IllegalArgumentException(
            "a distance is 0 to %d words, not %d".formatted(FARTHEST, distance));
      }
    }
  }

  /**
   * All of the parts, and none of what is excluded.
   *
   * @param parts at least one
   * @param excluded perhaps none
   */
  record And(List<TextQuery> parts, List<TextQuery> excluded) implements TextQuery {
    public And {
      parts = List.copyOf(parts);
      excluded = List.copyOf(excluded);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("a query asks for something that stands there");
      }
    }
  }

  /**
   * At least one of the parts.
   *
   * @param parts at least one
   */
  record Or(List<TextQuery> parts) implements TextQuery {
    public Or {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("one of nothing cannot be found");
      }
    }
  }

  private static void present(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("what is looked up is blank");
    }
  }
}
