package dev.stele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.document.Mark;
import dev.stele.memory.Adaptation;
import dev.stele.memory.Adaptation.Replacement;
import dev.stele.memory.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateAdapterTest {
  private final TemplateAdapter adapter = new TemplateAdapter();

  private Optional<Adaptation> adapt(String pair, String text, String source, String target) {
    return adapter.adapt(
        text,
        Texts.unit(
            new Language(pair.substring(0, 2)), source, new Language(pair.substring(3)), target));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # pair | the text | source of the unit | its target | the adapted target
          # session ordinals
          zh-en | 第七十七届会议 | 第七十六届会议 | Seventy-sixth session | Seventy-seventh session
          zh-en | 大会第二十届会议 | 大会第七十六届会议 | the seventy-sixth session of the General Assembly | the twentieth session of the General Assembly
          zh-en | 第十二次会议 | 第十一次会议 | SEVENTH-DAY NOTE: ELEVENTH MEETING | SEVENTH-DAY NOTE: TWELFTH MEETING
          zh-en | 第七十七届会议 | 第七十六届会议 | Seventy-Sixth Session | Seventy-Seventh Session
          zh-en | 第一百零一次会议 | 第九十九次会议 | ninety-ninth meeting | one hundred and first meeting
          zh-en | 第一百届会议 | 第九十九届会议 | Ninety-ninth session | One hundredth session
          zh-en | 第九十九次会议 | 第一百零一次会议 | one hundred and first meeting | ninety-ninth meeting
          zh-es | 第七十八届会议 | 第七十七届会议 | septuagésimo séptimo período de sesiones | septuagésimo octavo período de sesiones
          zh-es | 第七十一届会议 | 第七十七届会议 | Septuagésimo séptimo período de sesiones | Septuagésimo primer período de sesiones
          zh-es | 第十三届会议 | 第七十七届会议 | septuagésimo séptimo período de sesiones | decimotercer período de sesiones
          zh-es | 第二十三次会议 | 第十五次会议 | decimoquinta sesión | vigésima tercera sesión
          zh-es | 第三次会议 | 第十五次会议 | decimoquinta sesión | tercera sesión
          en-es | the thirty-first session | the thirtieth session | el trigésimo período de sesiones | el trigésimo primer período de sesiones
          zh-es | 第一百届会议 | 第九十九届会议 | Nonagésimo noveno período de sesiones | Centésimo período de sesiones
          zh-es | 第一百零一届会议 | 第一百届会议 | centésimo período de sesiones | centésimo primer período de sesiones
          es-en | en su vigésimo primer período de sesiones | en su undécimo período de sesiones | at its eleventh session | at its twenty-first session
          en-zh | Seventy-eighth session | Seventy-seventh session | 第七十七届会议 | 第七十八届会议
          es-zh | décimo período de sesiones | vigésimo período de sesiones | 第二十届会议 | 第十届会议
          # ordinals and numbers in digits
          zh-en | 第22次会议 | 第21次会议 | 21st meeting | 22nd meeting
          en-zh | the 113th meeting | the 21st meeting | 第 21 次会议 | 第 113 次会议
          zh-es | 第22次会议 | 第21次会议 | 21ª sesión | 22ª sesión
          zh-en | 共有1234人 | 共有987人 | 987 persons | 1234 persons
          zh-en | 共有12345人 | 共有987人 | 987 persons | 12,345 persons
          zh-en | 共有12 345人 | 共有9 876人 | 9,876 persons | 12,345 persons
          en-es | 12,345 persons | 9,876 persons | 9.876 personas | 12.345 personas
          en-es | 3.5 per cent | 4.25 per cent | 4,25 por ciento | 3,5 por ciento
          en-zh | 12,345 persons | 9,876 persons | 9 876人 | 12 345人
          zh-en | 四国 | 三国 | three countries | four countries
          en-es | four countries | twelve countries | doce países | cuatro países
          en-es | Part IV | Part III | Parte III | Parte IV
          # dates
          zh-en | 2022年5月3日 | 2021年12月31日 | 31 December 2021 | 3 May 2022
          zh-es | 2022年5月3日 | 2021年12月31日 | 31 de diciembre de 2021 | 3 de mayo de 2022
          en-es | on 3 May 2022 | on 31 December 2021 | el 31 de diciembre de 2021 | el 3 de mayo de 2022
          en-zh | 3 May 2022 | 31 December 2021 | 2021 年 12 月 31 日 | 2022 年 5 月 3 日
          en-zh | 3 May 2022 | 31 December 2021 | 二〇二一年十二月三十一日 | 二〇二二年五月三日
          # document symbols
          zh-en | 见 A/RES/76/2 | 见 A/RES/75/100 | See A/RES/75/100 | See A/RES/76/2
          zh-en | 大会第 76/2 号决议 | 大会第 75/100 号决议 | General Assembly resolution 75/100 | General Assembly resolution 76/2
          es-zh | resolución 76/2, de 2021 | resolución 75/100, de 2020 | 2020年第75/100号决议 | 2021年第76/2号决议
          # a language whose words are not written: digits and symbols
          zh-fr | 见第12段和A/76/2 | 见第9段和A/75/1 | voir le paragraphe 9 et A/75/1 | voir le paragraphe 12 et A/76/2
          """)
  void the_values_of_the_text_stand_in_the_target_in_its_own_form(
      String pair, String text, String source, String target, String adapted) {
    assertThat(adapt(pair, text, source, target).map(Adaptation::target)).contains(adapted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # more than values differs
          zh-en | 第七十七届会议 | 第七十六次会议 | Seventy-sixth session
          en-zh | the second session | the first sessions | 第一届会议
          # nothing differs
          zh-en | 第七十六届会议 | 第76届会议 | Seventy-sixth session
          zh-en | 会议 | 会议 | Session
          # the old value does not stand in the target, or twice
          zh-en | 第七十七届会议 | 第七十六届会议 | The session
          zh-en | 第七十七届会议 | 第七十六届会议 | Seventy-sixth session (A/76/76 76)
          # the old value stands twice in the source: which of them is meant in the target?
          en-es | 3 of 5 | 4 of 4 | 4 de 4
          en-es | from 2 to 5 | from 4 to 4 | de 4 en total
          # it cannot be written with certainty
          zh-es | 31个国家 | 22个国家 | veintidós países
          zh-en | 1次会议 | 3次会议 | 3 meetings
          zh-es | 第2次会议 | 第3次会议 | 3er período
          zh-en | 300万 | 250万 | 2.5 million
          zh-fr | 第三届会议 | 第二届会议 | deuxième session
          """)
  void nothing_is_adapted_where_it_is_not_certain(
      String pair, String text, String source, String target) {
    assertThat(adapt(pair, text, source, target)).isEmpty();
  }

  @Test
  void it_is_told_what_was_replaced_and_where() {
    assertThat(adapt("zh-en", "截至2022年5月", "截至2021年12月", "As at December 2021,").orElseThrow())
        .isEqualTo(
            new Adaptation(
                "As at May 2022,",
                List.of(
                    new Replacement(
                        new Mark(7, 9), new Mark(7, 10), new Mark(6, 14), new Mark(6, 9)),
                    new Replacement(
                        new Mark(2, 6), new Mark(2, 6), new Mark(15, 19), new Mark(10, 14)))));
  }
}
