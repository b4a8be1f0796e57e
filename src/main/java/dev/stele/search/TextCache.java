package dev.stele.search;

import dev.stele.document.Language;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts that were cut into tokens last. A unit holds the texts of its neighbours, so where
 * units come in the order of their text each would be cut three times. Used by one thread.
 */
final class TextCache {
  private static final int SIZE = 32;

  /** A text, and whether its characters are compared one by one. */
  private record Key(String text, boolean byCharacter) {}

  private final Map<Key, MatchText> texts =
      new LinkedHashMap<>(2 * SIZE, 0.75f, /* accessOrder= */ true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, MatchText> eldest) {
          return size() > SIZE;
        }
      };

  MatchText text(String text, Language language) {
    Key key = new Key(text, language.isHan());
    MatchText known = texts.get(key);
    if (known == null) {
      known = MatchText.of(text, language);
      texts.put(key, known);
    }
    return known;
  }
}
