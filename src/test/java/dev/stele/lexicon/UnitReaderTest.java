package dev.stele.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitReaderTest {

  /** The value that a text in each language has in common. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #75      | 第七十五届会议 | seventy-fifth session | septuagésimo quinto período de sesiones
          #75      | 75名代表 | seventy-five delegates | setenta y cinco delegados
          #3       | 第三次会议 | the third meeting | la tercera reunión
          #6       | 第六条 | article VI | artículo VI
          #m5      | 5月 | May | mayo
          #m5      | 2020 年 5 月 4 日 | 4 May 2020 | 4 de mayo de 2020
          #2020    | 二〇二〇年 | 2020 | 2020
          #1000    | 一千艘 | 1,000 boats | 1.000 barcos
          #1000    | 1 000艘 | one thousand boats | mil barcos
          #1000    | 1,000艘 | 1 000 boats | 1 000 barcos
          #100000  | 每100 000人 | per 100,000 people | por cada 100.000 personas
          #2500000 | 250万元 | 2.5 million yuan | 2,5 millones de yuan
          #2500000 | 250万 | 2,500,000 | 2.500.000
          #340000000 | 3.4亿 | 340 million | 340 millones
          #12000000000 | 120亿 | 12 billion | 12.000 millones
          #12000000000 | 一百二十亿 | twelve billion | doce mil millones
          #215     | 二百一十五 | two hundred and fifteen | doscientos quince
          #21000   | 二万一千 | twenty-one thousand | veintiún mil
          %        | 百分之四十三 | 43 per cent | 43 por ciento
          #43      | 百分之四十三 | forty-three per cent | cuarenta y tres por ciento
          %        | 43% | 43 percent | 43 %
          #0.5     | 0.5吨 | 0.5 tons | 0,5 toneladas
          #sA/RES/70/1 | 第A/RES/70/1号决议 | resolution A/RES/70/1 | resolución A/RES/70/1
          #s74/54  | 第74/54号决议 | resolution 74/54 | resolución 74/54
          twp      | 与 Twp 押韵 | rhymes with Twp | rima con Twp
          ?        | 为什么？ | Why? | ¿Por qué?
          """)
  void a_value_is_the_same_in_every_language(String unit, String zh, String en, String es) {
    assertThat(read(Language.CHINESE, zh)).contains(unit);
    assertThat(read(Language.ENGLISH, en)).contains(unit);
    assertThat(read(Language.SPANISH, es)).contains(unit);
  }

  @ParameterizedTest
  @CsvSource({"统一", "三明治", "一些", "十分", "万一", "百姓"})
  void numerals_within_words_count_nothing(String word) {
    assertThat(read(Language.CHINESE, word)).noneMatch(Units::isValue);
  }

  @ParameterizedTest
  @CsvSource({"one of them", "a hundredfold", "it may rain"})
  void words_that_only_look_like_numbers_count_nothing(String text) {
    assertThat(read(Language.ENGLISH, text)).noneMatch(Units::isValue);
  }

  @Test
  void numbers_that_follow_each_other_stay_apart() {
    assertThat(read(Language.ENGLISH, "in 2013, 104 ships and 7 boats"))
        .contains("#2013", "#104", "#7");
    assertThat(read(Language.SPANISH, "los párrafos 2 y 3")).contains("#2", "#3");
  }

  @Test
  void han_text_is_read_as_characters_neighbours_and_headwords() {
    assertThat(read(Language.CHINESE, "安全理事会"))
        .containsExactlyInAnyOrder("安", "全", "理", "事", "会", "安全", "全理", "理事", "事会", "理事会");
  }

  @Test
  void forms_of_a_word_are_one_unit() {
    assertThat(read(Language.ENGLISH, "nations")).isEqualTo(read(Language.ENGLISH, "nation"));
    assertThat(read(Language.ENGLISH, "the Secretariat’s"))
        .isEqualTo(read(Language.ENGLISH, "the secretariat"));
    assertThat(read(Language.SPANISH, "reuniones")).isEqualTo(read(Language.SPANISH, "reunión"));
    assertThat(read(Language.SPANISH, "solicitó")).isEqualTo(read(Language.SPANISH, "solicitar"));
    assertThat(read(Language.FRENCH, "l’accord")).contains("accord");
  }

  private static List<String> read(Language language, String text) {
    Lexicon lexicon =
        Lexicon.of(List.of(new Lexicon.Entry(Map.of(Language.CHINESE, List.of("理事会")))));
    Language other = language.isHan() ? Language.ENGLISH : Language.CHINESE;
    PairLexicon pair = lexicon.of(new LanguagePair(language, other));
    Vocabulary vocabulary = new Vocabulary();
    return Arrays.stream(pair.sourceReader(vocabulary).read(text))
        .mapToObj(vocabulary::unit)
        .toList();
  }
}
