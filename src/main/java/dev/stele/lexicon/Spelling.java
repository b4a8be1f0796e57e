package dev.stele.lexicon;

import dev.stele.document.Language;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one of the ways in which a word may be spelt: in Arabic without vowel signs and tatweel,
 * alef without hamza, teh marbuta as heh, alef maksura as yeh, and digits and marks as in Latin
 * script; in Russian е for ё, and no stress marks.
 *
 * @see <a href="https://doi.org/10.1145/564376.564425">L. Larkey, L. Ballesteros, M. Connell:
 *     Improving stemming for Arabic information retrieval (SIGIR 2002)</a>, of which the
 *     normalization of letters is
 */
final class Spelling {
  private static final String ARABIC_LETTERS = "أإآٱىةیک";
  private static final String ARABIC_LETTERS_FOLDED = "اااايهيك";
  private static final String ARABIC_MARKS = "؟؛٪٫٬";
  private static final String ARABIC_MARKS_FOLDED = "?;%.,";

  private static final char STRESS = '\u0301';

  private static final String CYRILLIC_LOOKALIKES = "АВЕКМНОРСТХ";
  private static final String LATIN_LOOKALIKES = "ABEKMHOPCTX";

  /** The first letters of a document symbol, written with Cyrillic letters that look the same. */
  private static final Pattern CYRILLIC_SYMBOL =
      Pattern.compile("(?<!\\p{L})[" + CYRILLIC_LOOKALIKES + "]{1,3}(?=/)");

  private Spelling() {}

  /** A text in the one spelling; the same text in a language that has no other. */
  static String folded(String text, Language language) {
    return switch (language.primary().tag()) {
      case "ar" -> arabic(text);
      case "ru" -> russian(text);
      default -> text;
    };
  }

  /** The characters that {@link #folded} leaves out; for each of the others it has exactly one. */
  static IntPredicate leftOut(Language language) {
    return switch (language.primary().tag()) {
      case "ar" -> Spelling::isArabicOrnament;
      case "ru" -> c -> c == STRESS;
      default -> c -> false;
    };
  }

  private static String arabic(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isArabicOrnament(c)) {
        continue;
      }
      int letter = ARABIC_LETTERS.indexOf(c);
      int mark = ARABIC_MARKS.indexOf(c);
      if (letter >= 0) {
        folded.append(ARABIC_LETTERS_FOLDED.charAt(letter));
      } else if (mark >= 0) {
        folded.append(ARABIC_MARKS_FOLDED.charAt(mark));
      } else {
        folded.append(c > 127 && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
      }
    }
    return folded.toString();
  }

  /** Vowel signs and tatweel. */
  private static boolean isArabicOrnament(int c) {
    return (c >= '\u064b' && c <= '\u0655') || c == '\u0670' || c == '\u0640';
  }

  private static String russian(String text) {
    String folded = text.replace('ё', 'е').replace('Ё', 'Е').replace(String.valueOf(STRESS), "");
    if (folded.indexOf('/') < 0) {
      return folded;
    }
    Matcher symbol = CYRILLIC_SYMBOL.matcher(folded);
    return symbol.replaceAll(m -> latin(m.group()));
  }

  private static String latin(String letters) {
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      latin.append(LATIN_LOOKALIKES.charAt(CYRILLIC_LOOKALIKES.indexOf(letters.charAt(i))));
    }
    return latin.toString();
  }
}
