package dev.stele.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SixLanguagesTest {

  private static List<String> units(String language, String text) {
    Language read = new Language(language);
    Vocabulary vocabulary = new Vocabulary();
    UnitReader reader =
        new UnitReader(read, Stemmer.of(read, Language.ENGLISH), Headwords.NONE, vocabulary);
    return Arrays.stream(reader.read(text)).mapToObj(vocabulary::unit).toList();
  }

  private static String values(String language, String text) {
    return String.join(
        " ",
        units(language, text).stream()
            .filter(u -> Units.isValue(u) || u.equals(Units.PERCENT))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | soixante-quinzième session | #75",
        "fr | quatre-vingt-dix-sept États | #97",
        "fr | quatre-vingts pays et quatre-vingt-un ports | #80 #81",
        "fr | soixante et onze écoles | #71",
        "fr | vingt et unième réunion | #21",
        "fr | deux cent cinquante mille habitants | #250000",
        "fr | trois millions cinq cent mille | #3500000",
        "fr | mille neuf cent quatre-vingt-dix-neuf | #1999",
        "fr | 1 250 000 dollars | #1250000",
        "fr | 3,5 pour cent | #3.5 %",
        "fr | 3,5\u00a0% en 2018 | #3.5 % #2018",
        "fr | le 5 août 2020 | #5 #m8 #2020",
        "fr | premier et deuxième rapports | #1 #2",
        "fr | 2,5 milliards d’euros | #2500000000",
        "ru | семьдесят пятая сессия | #75",
        "ru | семьдесят пятой сессии | #75",
        "ru | двадцать один участник | #21",
        "ru | девяносто семь государств | #97",
        "ru | двести пятьдесят тысяч жителей | #250000",
        "ru | три миллиона пятьсот тысяч | #3500000",
        "ru | две тысячи двадцать первый год | #2021",
        "ru | 1 250 000 долларов | #1250000",
        "ru | 2,5 млрд. долл. | #2500000000",
        "ru | 3,5 процента | #3.5 %",
        "ru | 5 августа 2020 года | #5 #m8 #2020",
        "ru | четвёртый и пятый доклады | #4 #5",
        "ru | документ А/61/12 | #sA/61/12",
        "ar | الدورة الخامسة والسبعون | #75",
        "ar | الدورة الخامسة والسبعين | #75",
        "ar | سبعة وتسعون بلدا | #97",
        "ar | مائة وخمسة وعشرون شخصا | #125",
        "ar | واحد وعشرون مشاركا | #21",
        "ar | الجلسة الثانية عشرة | #12",
        "ar | خمسة عشر عضوا | #15",
        "ar | مائتان وخمسون ألف نسمة | #250000",
        "ar | ثلاثة ملايين وخمسمائة ألف | #3500000",
        "ar | 000 250 1 دولار | #1250000",
        "ar | 500 12 دولار | #12500",
        "ar | 125 000 دولار | #125000",
        "ar | 3,5 في المائة | #3.5 %",
        "ar | ٣٫٥٪ | #3.5 %",
        "ar | ١٢ أيار/مايو ٢٠٢٠ | #12 #m5 #2020",
        "ar | 15 كانون الثاني/يناير 2021 | #15 #m1 #2021",
        "ar | 5 تشرين الأول/أكتوبر | #5 #m10",
        "ar | الرابعة والخامسة | #4 #5",
        "en | two million three hundred thousand | #2300000",
        "en | twenty-one States | #21",
        "es | treinta y un Estados | #31",
        "es | tres mil millones | #3000000000",
      })
  void numbers_are_read_by_their_value(String language, String text, String wanted) {
    assertThat(values(language, text)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, organisation organisations l’organisation l'organisation",
    "fr, national nationale nationaux nationales",
    "fr, adopté adoptée adoptés adoptées adopter",
    "fr, bureau bureaux",
    "fr, État États d’État",
    "fr, présenter présentation présentations présentée",
    "fr, exécutif exécutive exécutives",
    "ru, комитет комитета комитету комитетом комитеты комитетов",
    "ru, доклад доклады докладов докладами докладе",
    "ru, международный международная международного международных",
    "ru, принял приняла приняло приняли",
    "ru, отчёт отчет отчета",
    "ru, проводил проводился проводились",
    "ar, لجنة اللجنة واللجنة باللجنة",
    "ar, تقرير التقرير للتقرير بالتقرير والتقرير",
    "ar, دولي الدولي الدولية دولية",
    "ar, منظمة منظمات المنظمات",
    "ar, إجراء اجراء",
    "ar, مُعَاهَدَة معاهدة معاهـــدة",
    "en, committee committee's committee’s"
  })
  void forms_of_a_word_have_one_stem(String language, String forms) {
    assertThat(Arrays.stream(forms.split(" ", -1)).map(f -> units(language, f)).distinct())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, nation notion",
    "fr, port porte-parole",
    "fr, pays paix",
    "ru, мир мера",
    "ru, страна сторона",
    "ru, право правило",
    "ar, سلام سلاح",
    "ar, دولة دورة",
    "ar, حق حقل"
  })
  void different_words_have_different_stems(String language, String words) {
    assertThat(Arrays.stream(words.split(" ", -1)).map(f -> units(language, f)).distinct())
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"ru, programmes", "ar, programmes"})
  void words_in_latin_letters_belong_to_the_other_language(String language, String word) {
    assertThat(units(language, word)).isEqualTo(units("en", word));
  }

  @ParameterizedTest
  @CsvSource({
    "zh, fr, 法国, France",
    "en, ru, Peru, Перу",
    "en, ar, Norway, النرويج",
    "fr, es, Allemagne, Alemania",
    "zh, ar, 秘鲁, بيرو",
    "ru, ar, арабский, العربية",
    "zh, en, 欧元, Euro",
    "en, ru, Swiss Franc, швейцарский франк",
    "fr, ru, Assemblée générale, Генеральная Ассамблея"
  })
  void names_are_known_in_all_six_languages(
      String source, String target, String word, String translation) {
    LanguagePair pair = new LanguagePair(new Language(source), new Language(target));
    assertThat(Lexicon.seed().translations(word, pair)).contains(translation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "es", "fr", "ru"})
  void every_month_has_a_name(String language) {
    List<String> meanings =
        Tables.read("/config/numbers/" + language + ".tsv", 2).stream().map(r -> r[1]).toList();
    for (int month = 1; month <= 12; month++) {
      assertThat(meanings).contains("month " + month);
    }
  }
}
