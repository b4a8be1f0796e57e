package dev.stele.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.document.Mark;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The places of units lead back to the text from which each was read. */
class UnitPlacesProperties {
  private static final Lexicon LEXICON =
      Lexicon.of(
          List.of(
              new Lexicon.Entry(
                  Map.of(
                      Language.CHINESE, List.of("理事会", "安全理事会", "可持续发展"),
                      Language.ENGLISH, List.of("council")))));

  private static final List<String> PIECES =
      List.of(
          "第七十五届",
          "二〇二〇年",
          "５月",
          "4 ",
          "安全理事会",
          "可持续发展",
          "百分之四十三",
          "百分之",
          "２５０万",
          "三",
          "年",
          "㈢",
          "①",
          "十二",
          "一",
          "些",
          "７５",
          "ﬁ",
          "ﬂ",
          "eﬃcient",
          "½",
          "⒈",
          "．",
          "，",
          "／",
          "Ａ/RES/７０/1",
          "A/75/119",
          "СД/1",
          "seventy-fifth",
          "hundred and ten",
          "per cent",
          "May",
          "1 000",
          "1,000.5",
          "XIV",
          "the Secretariat’s",
          "don't",
          "l’accord",
          "é",
          "e\u0301",
          "за\u0301мок",
          "ё",
          "мая",
          "семьдесят пять",
          "كِتَابٌ",
          "مـــادة",
          "٧٥",
          "12 000",
          "خمسة وسبعون",
          "نيسان/أبريل",
          "por ciento",
          "septuagésimo quinto",
          "soixante-quinze",
          "\u00a0",
          "\u00ad",
          "\ud835\udfd7",
          "\ud842\udfb7",
          "\ud842",
          "“",
          "」",
          "(",
          ";",
          "-",
          "/",
          ".",
          "'",
          " ",
          " ",
          "\u3000");

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.of(PIECES)),
            Tuple.of(
                1, Arbitraries.chars().filter(UnitPlacesProperties::isOne).map(String::valueOf)));
    return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
  }

  /** Not one that stands for several, such as ㎡, which may end one token and begin the next. */
  private static boolean isOne(char c) {
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).length() == 1;
  }

  @Provide
  Arbitrary<UnitReader> readers() {
    return Combinators.combine(Arbitraries.of(Language.OFFICIAL), Arbitraries.of(Language.OFFICIAL))
        .filter((one, other) -> !one.equals(other))
        .as(
            (one, other) -> {
              PairLexicon lexicon = LEXICON.of(new LanguagePair(one, other));
              return lexicon.sourceReader(new Vocabulary());
            });
  }

  @Property(tries = 4000)
  void reading_with_places_gives_the_same_units(
      @ForAll @From("readers") UnitReader reader, @ForAll @From("texts") String text) {
    assertThat(reader.locate(text).stream().mapToInt(PlacedUnit::unit).toArray())
        .isEqualTo(reader.read(text));
  }

  @Property(tries = 4000)
  void who_reads_on_from_where_a_unit_begins_reads_it_first(
      @ForAll @From("readers") UnitReader reader, @ForAll @From("texts") String text) {
    for (PlacedUnit placed : reader.locate(text)) {
      Mark place = placed.place();
      assertThat(place.end()).isLessThanOrEqualTo(text.length());
      assertThat(reader.locate(text.substring(place.start())))
          .contains(new PlacedUnit(placed.unit(), new Mark(0, place.end() - place.start())));
    }
  }

  @Example
  void a_unit_of_several_characters_stands_where_all_of_them_do() {
    assertThat(places(Language.CHINESE, "２０２０年，第七十五届会议通过了A/75/119；占百分之四十三。"))
        .contains("#2020 ２０２０", "#75 第七十五", "会议 会议", "#sA/75/119 A/75/119", "% 百分之", "#43 四十三");
    assertThat(places(Language.CHINESE, "5 月4日，安全理事会说可持续发展"))
        .contains("#m5 5 月", "#4 4", "安全理事会 安全理事会", "理事会 理事会", "可持续发展 可持续发展", "续发 续发");
    assertThat(
            places(Language.ENGLISH, "Its seventy-fifth ofﬁcial session, 4 May 2020: 43 per cent"))
        .contains(
            "#75 seventy-fifth", "offici ofﬁcial", "session session", "#m5 May", "% per cent");
    assertThat(places(Language.SPANISH, "el septuagésimo quinto período, 1.000 páginas"))
        .contains("#75 septuagésimo quinto", "#1000 1.000");
    assertThat(places(Language.ARABIC, "قرأ كِتَابًا في ٧٥ صفحة")).contains("#75 ٧٥");
  }

  /** Each unit with the text at its place. */
  private static List<String> places(Language language, String text) {
    Language other = language.isHan() ? Language.ENGLISH : Language.CHINESE;
    PairLexicon lexicon = LEXICON.of(new LanguagePair(language, other));
    Vocabulary vocabulary = new Vocabulary();
    List<String> places = new ArrayList<>();
    for (PlacedUnit placed : lexicon.sourceReader(vocabulary).locate(text)) {
      places.add(
          vocabulary.unit(placed.unit())
              + " "
              + text.substring(placed.place().start(), placed.place().end()));
    }
    return places;
  }
}
