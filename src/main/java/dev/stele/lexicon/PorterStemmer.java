package dev.stele.lexicon;

import java.util.Map;

/**
 * English stems.
 *
 * @see <a href="https://tartarus.org/martin/PorterStemmer/def.txt">M. F. Porter, An algorithm for
 *     suffix stripping, Program 14 (1980)</a>
 */
final class PorterStemmer {
  private static final Map<String, String> STEP_2 =
      Map.ofEntries(
          Map.entry("ational", "ate"),
          Map.entry("tional", "tion"),
          Map.entry("enci", "ence"),
          Map.entry("anci", "ance"),
          Map.entry("izer", "ize"),
          Map.entry("bli", "ble"),
          Map.entry("alli", "al"),
          Map.entry("entli", "ent"),
          Map.entry("eli", "e"),
          Map.entry("ousli", "ous"),
          Map.entry("ization", "ize"),
          Map.entry("ation", "ate"),
          Map.entry("ator", "ate"),
          Map.entry("alism", "al"),
          Map.entry("iveness", "ive"),
          Map.entry("fulness", "ful"),
          Map.entry("ousness", "ous"),
          Map.entry("aliti", "al"),
          Map.entry("iviti", "ive"),
          Map.entry("biliti", "ble"),
          Map.entry("logi", "log"));

  private static final Map<String, String> STEP_3 =
      Map.of(
          "icate", "ic", "ative", "", "alize", "al", "iciti", "ic", "ical", "ic", "ful", "", "ness",
          "");

  private static final Map<String, String> STEP_4 =
      Map.ofEntries(
          Map.entry("al", ""),
          Map.entry("ance", ""),
          Map.entry("ence", ""),
          Map.entry("er", ""),
          Map.entry("ic", ""),
          Map.entry("able", ""),
          Map.entry("ible", ""),
          Map.entry("ant", ""),
          Map.entry("ement", ""),
          Map.entry("ment", ""),
          Map.entry("ent", ""),
          Map.entry("ion", ""),
          Map.entry("ou", ""),
          Map.entry("ism", ""),
          Map.entry("ate", ""),
          Map.entry("iti", ""),
          Map.entry("ous", ""),
          Map.entry("ive", ""),
          Map.entry("ize", ""));

  private final StringBuilder word;

  private PorterStemmer(String word) {
    this.word = new StringBuilder(word);
  }

  static String stemmed(String word) {
    if (word.length() < 3) {
      return word;
    }
    PorterStemmer stemmer = new PorterStemmer(word);
    stemmer.plurals();
    stemmer.pastAndProgressive();
    stemmer.finalY();
    stemmer.replaceLongest(STEP_2, 7, 0);
    stemmer.replaceLongest(STEP_3, 5, 0);
    stemmer.replaceLongest(STEP_4, 5, 1);
    stemmer.finalE();
    return stemmer.word.toString();
  }

  private void plurals() {
    if (ends("sses") || ends("ies")) {
      cut(2);
    } else if (ends("s") && !ends("ss")) {
      cut(1);
    }
  }

  private void pastAndProgressive() {
    if (ends("eed")) {
      if (measure(word.length() - 3) > 0) {
        cut(1);
      }
      return;
    }
    int ending = ends("ed") ? 2 : ends("ing") ? 3 : 0;
    if (ending == 0 || !hasVowel(word.length() - ending)) {
      return;
    }
    cut(ending);
    if (ends("at") || ends("bl") || ends("iz")) {
      word.append('e');
    } else if (endsInDouble() && !ends("l") && !ends("s") && !ends("z")) {
      cut(1);
    } else if (measure(word.length()) == 1 && endsShort(word.length())) {
      word.append('e');
    }
  }

  private void finalY() {
    if (ends("y") && hasVowel(word.length() - 1)) {
      word.setCharAt(word.length() - 1, 'i');
    }
  }

  /** Replaces the longest ending in the table if what stands before it measures more than asked. */
  private void replaceLongest(Map<String, String> endings, int longest, int moreThan) {
    for (int length = Math.min(longest, word.length() - 1); length > 1; length--) {
      int stem = word.length() - length;
      String replacement = endings.get(word.substring(stem));
      if (replacement != null) {
        boolean apt =
            !word.substring(stem).equals("ion")
                || (stem > 0 && (word.charAt(stem - 1) == 's' || word.charAt(stem - 1) == 't'));
        if (apt && measure(stem) > moreThan) {
          cut(length);
          word.append(replacement);
        }
        return;
      }
    }
  }

  private void finalE() {
    if (ends("e")) {
      int measure = measure(word.length() - 1);
      if (measure > 1 || (measure == 1 && !endsShort(word.length() - 1))) {
        cut(1);
      }
    }
    if (ends("ll") && measure(word.length()) > 1) {
      cut(1);
    }
  }

  private boolean ends(String ending) {
    int from = word.length() - ending.length();
    return from >= 0 && word.indexOf(ending, from) == from;
  }

  private void cut(int letters) {
    word.setLength(word.length() - letters);
  }

  private boolean isConsonant(int at) {
    return switch (word.charAt(at)) {
      case 'a', 'e', 'i', 'o', 'u' -> false;
      case 'y' -> at == 0 || !isConsonant(at - 1);
      default -> true;
    };
  }

  /** How often a vowel is followed by a consonant in the first letters. */
  private int measure(int letters) {
    int count = 0;
    boolean afterVowel = false;
    for (int i = 0; i < letters; i++) {
      boolean vowel = !isConsonant(i);
      if (afterVowel && !vowel) {
        count++;
      }
      afterVowel = vowel;
    }
    return count;
  }

  private boolean hasVowel(int letters) {
    for (int i = 0; i < letters; i++) {
      if (!isConsonant(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsInDouble() {
    int last = word.length() - 1;
    return last > 0 && word.charAt(last) == word.charAt(last - 1) && isConsonant(last);
  }

  /** Consonant, vowel, consonant at the end, the last of them not w, x or y. */
  private boolean endsShort(int letters) {
    int last = letters - 1;
    return last >= 2
        && isConsonant(last)
        && !isConsonant(last - 1)
        && isConsonant(last - 2)
        && "wxy".indexOf(word.charAt(last)) < 0;
  }
}
