package dev.stele.lexicon;

import java.util.List;

/**
 * Spanish stems: the plural, attached pronouns, then noun and adjective endings, then verb endings,
 * then the residual vowel. The steps are those of Snowball's Spanish stemmer, but that the plural
 * goes first, so that a noun which looks like a verb (nuclear, nucleares) keeps one stem; its small
 * exceptions are left out, since a stem here only has to be the same for the forms of a word.
 *
 * @see <a href="https://snowballstem.org/algorithms/spanish/stemmer.html">M. F. Porter, Snowball:
 *     Spanish stemming algorithm</a>
 */
final class SpanishStemmer {
  private static final List<String> PRONOUNS =
      longestFirst("me se sela selo selas selos la le lo las les los nos");

  private static final List<String> BEFORE_PRONOUNS =
      longestFirst("iéndo ándo ár ér ír iendo ando ar er ir yendo");

  private static final List<String> NOUN_ENDINGS =
      longestFirst(
          "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos"
              + " osas amiento amientos imiento imientos adora ador ación adoras adores aciones"
              + " ante antes ancia ancias acion logía logías ución uciones encia encias amente"
              + " mente idad idades iva ivo ivas ivos ición iciones");

  private static final List<String> VERB_ENDINGS =
      longestFirst(
          "yeron yendo yamos yais yan yen yas yes ya ye yo yó arían arías arán arás aríais aría"
              + " aréis aríamos aremos ará aré erían erías erán erás eríais ería eréis eríamos"
              + " eremos erá eré irían irías irán irás iríais iría iréis iríamos iremos irá iré aba"
              + " ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen"
              + " aron ieron ado ido ando iendo ió ar er ir as abas adas idas ías aras ieras ases"
              + " ieses ís áis abais íais arais ierais aseis ieseis asteis isteis ados idos amos"
              + " ábamos íamos imos áramos iéramos iésemos ásemos en es éis emos");

  private static final List<String> RESIDUE = longestFirst("os a o á í ó e é");

  private SpanishStemmer() {}

  private static List<String> longestFirst(String endings) {
    return List.of(endings.split(" ")).stream().sorted((a, b) -> b.length() - a.length()).toList();
  }

  static String stemmed(String word) {
    String singular = singular(word);
    int region = verbRegion(singular);
    int suffixRegion = afterVowelAndConsonant(singular, afterVowelAndConsonant(singular, 0));
    String stem = withoutPronoun(singular, region);
    String shorter = without(stem, NOUN_ENDINGS, suffixRegion);
    if (shorter.length() == stem.length()) {
      shorter = without(stem, VERB_ENDINGS, region);
    }
    return foldAccents(without(shorter, RESIDUE, region));
  }

  private static String singular(String word) {
    int length = word.length();
    boolean plural =
        length > 3
            && word.endsWith("s")
            && !word.endsWith("is")
            && !word.endsWith("ís")
            && !word.endsWith("mos");
    if (!plural) {
      return word;
    }
    if (word.endsWith("ces")) {
      return word.substring(0, length - 3) + "z";
    }
    boolean wholeEnding = word.endsWith("es") && !isVowel(word, length - 3);
    return word.substring(0, length - (wholeEnding ? 2 : 1));
  }

  private static String withoutPronoun(String word, int region) {
    for (String pronoun : PRONOUNS) {
      if (word.endsWith(pronoun)) {
        String verb = word.substring(0, word.length() - pronoun.length());
        for (String ending : BEFORE_PRONOUNS) {
          if (verb.endsWith(ending) && verb.length() - ending.length() >= region) {
            return verb.substring(0, verb.length() - ending.length()) + foldAccents(ending);
          }
        }
        return word;
      }
    }
    return word;
  }

  private static String without(String word, List<String> endings, int region) {
    for (String ending : endings) {
      if (word.endsWith(ending) && word.length() - ending.length() >= region) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** RV of the paper: where endings of verbs may begin. */
  private static int verbRegion(String word) {
    if (word.length() < 3) {
      return word.length();
    }
    int from;
    if (!isVowel(word, 1)) {
      from = 2;
      while (from < word.length() && !isVowel(word, from)) {
        from++;
      }
      from++;
    } else if (isVowel(word, 0)) {
      from = 2;
      while (from < word.length() && isVowel(word, from)) {
        from++;
      }
      from++;
    } else {
      from = 3;
    }
    return Math.min(from, word.length());
  }

  /** R1 of the paper from {@code start}; applied to itself, R2. */
  private static int afterVowelAndConsonant(String word, int start) {
    for (int i = start + 1; i < word.length(); i++) {
      if (!isVowel(word, i) && isVowel(word, i - 1)) {
        return i + 1;
      }
    }
    return word.length();
  }

  private static boolean isVowel(String word, int at) {
    return "aeiouáéíóúü".indexOf(word.charAt(at)) >= 0;
  }

  static String foldAccents(String word) {
    StringBuilder folded = new StringBuilder(word);
    for (int i = 0; i < folded.length(); i++) {
      int at = "áéíóúü".indexOf(folded.charAt(i));
      if (at >= 0) {
        folded.setCharAt(i, "aeiouu".charAt(at));
      }
    }
    return folded.toString();
  }
}
