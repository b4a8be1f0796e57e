package dev.stele.lexicon;

import java.util.List;

/**
 * Arabic stems: the conjunction و, the article with the prepositions that grow together with it,
 * and the endings of number, gender and possession, as in the light10 stemmer.
 *
 * @see <a href="https://doi.org/10.1007/978-1-4020-6046-5_12">L. Larkey, L. Ballesteros, M.
 *     Connell: Light stemming for Arabic information retrieval (2007)</a>
 */
final class ArabicStemmer {
  private static final List<String> ARTICLES = List.of("وال", "بال", "كال", "فال", "ال", "لل");
  private static final List<String> ENDINGS = List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي");

  private static final int SHORTEST = 2;

  private ArabicStemmer() {}

  /** The stem of a word that {@link Spelling} has folded. */
  static String stemmed(String word) {
    String stem = word;
    if (stem.startsWith("و") && stem.length() > SHORTEST + 1) {
      stem = stem.substring(1);
    }
    for (String article : ARTICLES) {
      if (stem.startsWith(article) && stem.length() - article.length() >= SHORTEST) {
        stem = stem.substring(article.length());
        break;
      }
    }
    for (String ending : ENDINGS) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST) {
        stem = stem.substring(0, stem.length() - ending.length());
      }
    }
    return stem;
  }
}
