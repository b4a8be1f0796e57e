package dev.stele.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MastheadsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nations Unies",
        "Assemblée générale A/75/12",
        "Conseil des droits de l’homme",
        "Soixante-quinzième session",
        "Point 12 de l’ordre du jour provisoire*",
        "Langue originale : anglais",
        "Организация Объединенных Наций",
        "Генеральная Ассамблея",
        "Экономический и Социальный Совет",
        "Совет по правам человека",
        "Семьдесят пятая сессия",
        "Пункт 12 предварительной повестки дня*",
        "Язык оригинала: английский",
        "5 марта 2021 года",
        "الأمم المتحدة",
        "الجمعية العامة",
        "مجلس حقوق الإنسان",
        "المجلس الاقتصادي والاجتماعي",
        "الدورة الخامسة والسبعون",
        "البند 12 من جدول الأعمال المؤقت*",
        "الأصل: بالإنكليزية",
        "5 آذار/مارس 2021"
      })
  void lines_of_a_masthead_are_known(String line) {
    assertThat(Mastheads.isLine(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rapport du Secrétaire général",
        "Доклад Генерального секретаря",
        "Записка Секретариата",
        "تقرير الأمين العام",
        "مذكرة من الأمانة العامة"
      })
  void the_author_is_known(String line) {
    assertThat(Mastheads.isAuthor(line)).isTrue();
    assertThat(Mastheads.isLine(line)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 mars 2021 | 2021-03-05",
        "1er août 2021 | 2021-08-01",
        "5 марта 2021 | 2021-03-05",
        "5 марта 2021 года | 2021-03-05",
        "5 آذار/مارس 2021 | 2021-03-05",
        "15 كانون الثاني/يناير 2021 | 2021-01-15",
        "9 تشرين الثاني/نوفمبر 2021 | 2021-11-09"
      })
  void dates_are_read(String line, LocalDate wanted) {
    assertThat(Mastheads.date(line)).contains(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "Langue originale : anglais, en",
    "Original : russe, ru",
    "Язык оригинала: французский, fr",
    "Оригинал: арабский, ar",
    "الأصل: بالإسبانية, es",
    "الأصل: بالصينية, zh"
  })
  void original_languages_are_read(String line, String language) {
    assertThat(Mastheads.originals(line)).containsExactly(new Language(language));
  }
}
