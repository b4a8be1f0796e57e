package dev.stele.lexicon;

/**
 * Russian stems: the endings of case, gender and number, and the last soft sign, as in the light
 * stemmer of Dolamic and Savoy, and the reflexive ending of verbs.
 *
 * @see <a href="https://doi.org/10.1002/asi.21191">L. Dolamic, J. Savoy: Indexing and searching
 *     strategies for the Russian language (JASIST 2009)</a>
 */
final class RussianStemmer {
  private static final Endings REFLEXIVE = Endings.inOrder().cut(5, "ся сь");

  private static final Endings CASE =
      Endings.inOrder()
          .cut(6, "иями оями")
          .cut(5, "иям иях оях ями оям оьв ами его ему ери ими ого ому ыми оев")
          .cut(
              4,
              "ая яя ях юю ах ею их ия ию ие ии ьв ою ую ям ых ея ам ем ей ев ий им ое ой ом ов ые"
                  + " ый ым ми")
          .cut(3, "а е и о у й ы я ь");

  private static final Endings SOFT = Endings.inOrder().cut(3, "ь и").replace(4, "нн", "н");

  private RussianStemmer() {}

  /** The stem of a word in lower case with е for ё. */
  static String stemmed(String word) {
    return SOFT.off(CASE.off(REFLEXIVE.off(word)));
  }
}
