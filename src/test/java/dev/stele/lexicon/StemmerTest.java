package dev.stele.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemmerTest {

  /** Examples of the paper, step by step. */
  @ParameterizedTest
  @CsvSource({
    "caresses, caress",
    "ponies, poni",
    "cats, cat",
    "feed, feed",
    "agreed, agre",
    "plastered, plaster",
    "motoring, motor",
    "sing, sing",
    "conflated, conflat",
    "troubled, troubl",
    "sized, size",
    "hopping, hop",
    "falling, fall",
    "failing, fail",
    "filing, file",
    "happy, happi",
    "sky, sky",
    "relational, relat",
    "conditional, condit",
    "digitizer, digit",
    "vietnamization, vietnam",
    "operator, oper",
    "feudalism, feudal",
    "decisiveness, decis",
    "formative, form",
    "electrical, electr",
    "goodness, good",
    "allowance, allow",
    "adjustment, adjust",
    "adoption, adopt",
    "effective, effect",
    "probate, probat",
    "cease, ceas",
    "controll, control",
    "roll, roll",
    "is, is"
  })
  void porter_stems_as_the_paper_says(String word, String stem) {
    assertThat(PorterStemmer.stemmed(word)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "armas, arma",
    "nucleares, nuclear",
    "países, país",
    "adoptado, adoptar",
    "exhorta, exhortó",
    "gobiernos, gobierno",
    "comunicación, comunicaciones",
    "internacional, internacionales",
    "efectivas, efectivo",
    "presentándolos, presentar",
    "posibilidad, posibilidades"
  })
  void spanish_forms_of_a_word_share_a_stem(String one, String other) {
    assertThat(SpanishStemmer.stemmed(one)).isEqualTo(SpanishStemmer.stemmed(other)).isNotEmpty();
  }
}
