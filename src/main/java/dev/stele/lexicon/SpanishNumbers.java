package dev.stele.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Spanish numbers and ordinals in words, the ordinals in the gender that is asked for. */
final class SpanishNumbers {
  private static final List<String> SMALL =
      List.of(
          "cero",
          "uno",
          "dos",
          "tres",
          "cuatro",
          "cinco",
          "seis",
          "siete",
          "ocho",
          "nueve",
          "diez",
          "once",
          "doce",
          "trece",
          "catorce",
          "quince",
          "dieciséis",
          "diecisiete",
          "dieciocho",
          "diecinueve",
          "veinte",
          "veintiuno",
          "veintidós",
          "veintitrés",
          "veinticuatro",
          "veinticinco",
          "veintiséis",
          "veintisiete",
          "veintiocho",
          "veintinueve");
  private static final List<String> TENS =
      List.of("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa");

  /** Without their last letter. */
  private static final List<String> ORDINALS =
      List.of(
          "",
          "primer",
          "segund",
          "tercer",
          "cuart",
          "quint",
          "sext",
          "séptim",
          "octav",
          "noven",
          "décim",
          "undécim",
          "duodécim",
          "decimotercer",
          "decimocuart",
          "decimoquint",
          "decimosext",
          "decimoséptim",
          "decimoctav",
          "decimonoven");

  private static final List<String> ORDINAL_TENS =
      List.of(
          "vigésim",
          "trigésim",
          "cuadragésim",
          "quincuagésim",
          "sexagésim",
          "septuagésim",
          "octogésim",
          "nonagésim");

  /** A noun may follow: primero stands before one as primer. */
  private static final Pattern NOUN =
      Pattern.compile("\\s+(?!(?:de|del|y|e|o|u|a|al|en|que)\\b)\\p{Ll}.*");

  private SpanishNumbers() {}

  /**
   * A number as a cardinal or an ordinal, as the form is.
   *
   * @param behind what follows the form
   * @return empty above 199, for a cardinal above 99, and where the form of a cardinal would depend
   *     on a noun
   */
  static Optional<String> like(String form, Value.Count number, String behind) {
    String last = form.toLowerCase(Locale.ROOT).replaceFirst("(?s).*\\s", "");
    if (isOrdinal(last)) {
      return number.isBetween(1, 199)
          ? Optional.of(ordinal((int) number.value(), ending(last), behind))
          : Optional.empty();
    }
    boolean cardinal = SMALL.contains(last) || TENS.contains(last);
    boolean sure = number.isBetween(2, 99) && (number.value() % 10 != 1 || number.value() == 11);
    return cardinal && sure ? Optional.of(cardinal((int) number.value())) : Optional.empty();
  }

  private static boolean isOrdinal(String word) {
    String stem = word.replaceFirst("(?<=.)(?:os|as|o|a)$", "");
    return ORDINALS.subList(1, ORDINALS.size()).contains(stem)
        || ORDINAL_TENS.contains(stem)
        || stem.equals("centésim");
  }

  private static String ending(String word) {
    for (String ending : List.of("os", "as", "a")) {
      if (word.endsWith(ending)) {
        return ending;
      }
    }
    return "o";
  }

  private static String ordinal(int number, String ending, String behind) {
    if (number >= 100) {
      String hundred = "centésim" + ending;
      return number == 100 ? hundred : hundred + " " + ordinal(number - 100, ending, behind);
    }
    String words =
        number < 20
            ? ORDINALS.get(number) + ending
            : ORDINAL_TENS.get(number / 10 - 2)
                + ending
                + (number % 10 == 0 ? "" : " " + ORDINALS.get(number % 10) + ending);
    boolean shortened =
        (words.endsWith("primero") || words.endsWith("tercero")) && NOUN.matcher(behind).matches();
    return shortened ? words.substring(0, words.length() - 1) : words;
  }

  private static String cardinal(int number) {
    if (number < 30) {
      return SMALL.get(number);
    }
    String tens = TENS.get(number / 10 - 3);
    return number % 10 == 0 ? tens : tens + " y " + SMALL.get(number % 10);
  }
}
