package dev.stele.extract;

import dev.stele.document.Block;
import dev.stele.document.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;

/** Tells a language by its writing, and Latin ones by their letter sequences. */
public final class LanguageFinder {
  /** The languages in Latin letters that are told apart. */
  private static final Set<String> LATIN =
      Set.of("en", "es", "fr", "pt", "it", "de", "nl", "ca", "ro", "pl", "tr", "id", "vi");

  /** So much of a text is enough, in UTF-16 code units. */
  private static final int SAMPLE = 20_000;

  private static final int FEWEST_LATIN_LETTERS = 24;
  private static final int FEWEST_OTHER_LETTERS = 4;

  private LanguageFinder() {}

  static Optional<Language> find(List<Block> blocks) {
    StringBuilder sample = new StringBuilder();
    for (Block block : blocks) {
      if (sample.length() < SAMPLE) {
        sample.append(block.text()).append('\n');
      }
    }
    return find(sample.toString());
  }

  /** The language of a text, where it can be told. */
  public static Optional<Language> find(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    int han = letters.getOrDefault(UnicodeScript.HAN, 0);
    int kana =
        letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (han >= FEWEST_OTHER_LETTERS && han > all / 4 && kana < han / 8) {
      return Optional.of(Language.CHINESE);
    }
    if (letters.getOrDefault(UnicodeScript.ARABIC, 0) > Math.max(FEWEST_OTHER_LETTERS, all / 2)) {
      return Optional.of(Language.ARABIC);
    }
    if (letters.getOrDefault(UnicodeScript.CYRILLIC, 0) > Math.max(FEWEST_OTHER_LETTERS, all / 2)) {
      return Optional.of(Language.RUSSIAN);
    }
    if (letters.getOrDefault(UnicodeScript.LATIN, 0) < Math.max(FEWEST_LATIN_LETTERS, all / 2)) {
      return Optional.empty();
    }
    LanguageResult result = latin().detect(text);
    return result.isReasonablyCertain()
        ? Optional.of(new Language(result.getLanguage()))
        : Optional.empty();
  }

  private static LanguageDetector latin() {
    try {
      return new OptimaizeLangDetector().loadModels(LATIN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
