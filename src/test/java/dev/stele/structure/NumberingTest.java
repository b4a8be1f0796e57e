package dev.stele.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {
  private static final Numbering NUMBERING = Numbering.load();

  @ParameterizedTest
  @CsvSource({
    "1. Text, arabic-point 1",
    "1.缔约国, arabic-point 1",
    "12．缔约国, arabic-point 12",
    "(a) Text, letter-bracket 1",
    "c) Texto, letter-bracket 3",
    "(i) Text, letter-bracket 9 roman-bracket 1",
    "（三）文本, han-bracket 3",
    "(三)文本, han-bracket 3",
    "㈢ 文本, han-bracket 3",
    "③文本, circled 3",
    "（乙）文本, stem-bracket 2",
    "二十一、文本, han-comma 21",
    "二. 文本, han-point 2",
    "IV. Text, roman-point 4",
    "B. Text, capital-point 2",
    "C. Text, capital-point 3",
    "XC. Text, roman-point 90",
    "1.2 Text, decimal 2",
    "Article 12, article 12",
    "Artículo 12. Objeto, article 12",
    "Artículo 1.º, article 1",
    "ARTICLE XII, article 12",
    "第十二条, article-zh 12",
    "第12条 范围, article-zh 12",
    "第二章, chapter-zh 2",
    "第三部分, part-zh 3",
    "第贰编, part-zh 2",
    "Part Two, part 2",
    "Primera parte, part-ordinal 1",
    "Chapter III, chapter 3",
    "Annex, annex 1",
    "Annex II, annex 2",
    "Anexo II, annex 2",
    "附件, annex-zh 1",
    "附件三, annex-zh 3",
    "المادة 5, article-ar 5",
    "المادة 1, article-ar 1",
    "المادة الأولى, article-ar 1",
    "المادة الثانية عشرة, article-ar 12",
    "المادة الثالثة والعشرون, article-ar 23",
    "المادة ١٢, article-ar 12",
    "المرفق, annex-ar 1",
    "المرفق الأول, annex-ar 1",
    "المرفق الثاني عشر, annex-ar 12",
    "التذييل الثالث, annex-ar 3",
    "الجزء الثاني, part-ar 2",
    "الباب الرابع, part-ar 4",
    "الفصل الخامس, chapter-ar 5",
    "الفرع الأول, section-ar 1",
    "أولا - مقدمة, ordinal-dash 1",
    "ثالثاً – استنتاجات, ordinal-dash 3",
    "ثانيا عشر - ملاحظات, ordinal-dash 12",
    "باء - الموظفون, spelt-letter-dash 2",
    "12 - ترحب اللجنة بالتقرير, arabic-dash 12",
    "١٢- ترحب اللجنة بالتقرير, arabic-dash 12",
    "(ب) ترحب, arabic-letter 2",
    "(هـ) ترحب, arabic-letter 5",
    "Статья 1, article 1",
    "Статья XII, article 12",
    "Статья 12. Сфера применения, article 12",
    "Приложение, annex 1",
    "Приложение I, annex 1",
    "Приложение 3, annex 3",
    "Добавление II, annex 2",
    "Часть вторая, part 2",
    "Часть четвёртая, part 4",
    "Вторая часть, part-ordinal 2",
    "Глава III, chapter 3",
    "Раздел IV, section 4",
    "б) текст, russian-letter 2",
    "Article premier, article 1",
    "Article 1er, article 1",
    "ARTICLE PREMIER, article 1",
    "Article 12. Champ d’application, article 12",
    "Annexe I, annex 1",
    "Annexe, annex 1",
    "Appendice II, annex 2",
    "Chapitre premier, chapter 1",
    "Chapitre III, chapter 3",
    "Deuxième partie, part-ordinal 2",
    "Partie II, part 2",
    "Section première, section 1"
  })
  void labels_of_many_forms_are_seen(String line, String wanted) {
    List<String> seen =
        NUMBERING.labels(line).stream().map(l -> l.form() + " " + l.number()).toList();
    assertThat(String.join(" ", seen)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2013 was a year",
        "2013 年是一年",
        "4); the text",
        "13 practical steps",
        "2, a que se hizo referencia",
        "附件二所列国家",
        "第六条规定的义务",
        "一国可以退出",
        "Articles 3 and 4",
        "Annexed to the report",
        "Partes en el tratado",
        "(see annex)",
        "1982 年",
        "Articles 3 et 4",
        "Статьи 3 и 4",
        "المادتان 3 و 4",
        "المرفقات التالية",
        "أولا ننظر في التقرير",
        "ألف دولار"
      })
  void what_only_begins_with_a_number_is_no_label(String line) {
    assertThat(NUMBERING.labels(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "label x = arabic; label has counts, levels and a pattern",
        "label x = greek | item | (?<n>.); GREEK",
        "label x = arabic | item | (?<n>; Unclosed",
        "colour = red; 'colour' is no key",
        "colour; it has no ="
      })
  void a_wrong_line_is_named_with_its_number(String line, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Numbering.parse(new BufferedReader(new StringReader("# comment\n\n" + line))))
        .withMessageContaining("line 3")
        .withMessageContaining(message);
  }

  @Test
  void the_language_named_first_counts() {
    assertThat(NUMBERING.languageIn("English and Spanish").orElseThrow()).hasToString("en");
    assertThat(NUMBERING.languageIn("español/inglés").orElseThrow()).hasToString("es");
    assertThat(NUMBERING.languageIn("Latin")).isEmpty();
  }
}
