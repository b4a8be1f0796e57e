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
    "C. Text, roman-point 100 capital-point 3",
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
    "المادة 5, article-ar 5"
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
        "1982 年"
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
