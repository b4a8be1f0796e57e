package dev.stele.lexicon;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * French stems: elided words in front, the plural, then endings that make nouns and adjectives of
 * verbs and the like, as in Savoy's light stemmer; last accents, the endings of gender, infinitive
 * and participle, and a double letter at the end; others stay, so that words that languages share
 * look alike.
 *
 * @see <a href="https://doi.org/10.1145/1141277.1141523">J. Savoy: Light stemming approaches for
 *     the French, Portuguese, German and Hungarian languages (SAC 2006)</a>
 */
final class FrenchStemmer {
  private static final Pattern ELISION =
      Pattern.compile("^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=.)");

  private static final Endings PLURAL =
      Endings.inOrder().replace(4, "eaux", "eau").replace(5, "aux", "al").cut(3, "x s");

  private static final Endings DERIVATION =
      Endings.inOrder()
          .replace(9, "issement", "ir")
          .replace(8, "issant", "ir")
          .replace(9, "ivement", "if")
          .cut(6, "ement")
          .replace(11, "ficatrice", "fier")
          .replace(10, "ficateur", "fier")
          .replace(9, "catrice", "quer")
          .replace(8, "cateur", "quer")
          .replace(8, "atrice", "er")
          .replace(7, "ateur", "er")
          .replace(6, "trice", "teur")
          .cut(5, "ième")
          .replace(7, "teuse", "ter")
          .replace(6, "teur", "ter")
          .replace(5, "euse", "eu")
          .replace(8, "ère", "er")
          .replace(7, "ive", "if")
          .replace(4, "nnelle nnel", "n")
          .replace(4, "ète", "et")
          .cut(8, "ique")
          .cut(8, "esse")
          .cut(9, "isation isateur")
          .cut(8, "isatrice ation")
          .cut(8, "ition");

  private FrenchStemmer() {}

  static String stemmed(String word) {
    return closed(DERIVATION.off(PLURAL.off(ELISION.matcher(word).replaceFirst(""))));
  }

  private static String closed(String word) {
    String plain = withoutAccents(word);
    if (plain.length() <= 4) {
      return plain;
    }
    if (plain.endsWith("ie") && plain.length() > 5) {
      return plain.substring(0, plain.length() - 2);
    }
    String stem = plain;
    for (char last : new char[] {'r', 'e', 'e'}) {
      if (stem.length() > 4 && stem.charAt(stem.length() - 1) == last) {
        stem = stem.substring(0, stem.length() - 1);
      }
    }
    int end = stem.length() - 1;
    return stem.charAt(end) == stem.charAt(end - 1) ? stem.substring(0, end) : stem;
  }

  private static String withoutAccents(String word) {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c == 'œ') {
        plain.append("oe");
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
