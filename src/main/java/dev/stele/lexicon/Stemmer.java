package dev.stele.lexicon;

import dev.stele.document.Language;
import java.util.List;

/** Takes the inflection off a word, so that its forms count as one. */
@FunctionalInterface
interface Stemmer {

  /**
   * The stem of a word.
   *
   * @param word in lower case and in the spelling of {@link Spelling}; perhaps with an apostrophe
   * @return what the forms of the word share; never empty for a word that is not
   */
  String stem(String word);

  /**
   * The stemmer of a language. Of a language that has none of its own the first letters stand for
   * the word, which is close enough to tell which words recur.
   *
   * @param other the language on the other side; it owns words in Latin letters where the first
   *     language is written in others
   */
  static Stemmer of(Language language, Language other) {
    return switch (language.primary().tag()) {
      case "ar" -> besideLatin(ArabicStemmer::stemmed, other);
      case "en" -> word -> PorterStemmer.stemmed(beforeApostrophe(word));
      case "es" -> word -> SpanishStemmer.stemmed(withoutArticle(word));
      case "fr" -> FrenchStemmer::stemmed;
      case "ru" -> besideLatin(RussianStemmer::stemmed, other);
      case "zh" -> besideLatin(word -> word, other);
      default -> word -> firstLetters(withoutArticle(word));
    };
  }

  private static Stemmer besideLatin(Stemmer own, Language other) {
    Stemmer latin =
        List.of("ar", "ru", "zh").contains(other.primary().tag())
            ? Stemmer::beforeApostrophe
            : of(other, other);
    return word -> word.charAt(0) < 0x250 ? latin.stem(word) : own.stem(word);
  }

  private static String firstLetters(String word) {
    return word.length() <= 6 ? word : word.substring(0, 6);
  }

  /** A word without {@code 's} and the like. */
  private static String beforeApostrophe(String word) {
    int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
    return apostrophe > 0 ? word.substring(0, apostrophe) : word;
  }

  /** A word without an article grown together with it, such as {@code l'}; else as in English. */
  private static String withoutArticle(String word) {
    int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
    return apostrophe == 1 || apostrophe == 2
        ? word.substring(apostrophe + 1)
        : beforeApostrophe(word);
  }
}
