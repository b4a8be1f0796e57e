package dev.stele.lexicon;

import dev.stele.document.LanguagePair;
import java.util.List;

/**
 * What two texts teach that translate each other.
 *
 * @param languages of the two texts
 * @param counts in no order, no two of the same words; empty where they teach nothing
 */
public record Lesson(LanguagePair languages, List<WordCount> counts) {
  public Lesson {
    counts = List.copyOf(counts);
  }
}
