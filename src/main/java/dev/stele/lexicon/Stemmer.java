package dev.stele.lexicon;

import dev.stele.document.Language;

/** Takes the inflection off a word, so that its forms count as one. */
@FunctionalInterface
interface Stemmer {

  /**
   * The stem of a word.
   *
   * @param word in lower case
   * @return what the forms of the word share; never empty for a word that is not
   */
  String stem(String word);

  /**
   * The stemmer of a language. Of a language that has none of its own the first letters stand for
   * the word, which is close enough to tell which words recur.
   */
  static Stemmer of(Language language) {
    return switch (language.primary().tag()) {
      case "en" -> PorterStemmer::stemmed;
      case "es" -> SpanishStemmer::stemmed;
      case "zh" -> word -> word;
      default -> word -> word.length() <= 6 ? word : word.substring(0, 6);
    };
  }
}
