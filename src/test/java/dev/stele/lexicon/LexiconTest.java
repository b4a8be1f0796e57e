package dev.stele.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final LanguagePair ZH_EN = LanguagePair.parse("zh-en");
  private static final LanguagePair ES_EN = LanguagePair.parse("es-en");

  @Test
  void the_seed_knows_countries_in_its_three_languages() {
    assertThat(Lexicon.seed().translations("荷兰", ZH_EN)).contains("Netherlands");
    assertThat(Lexicon.seed().translations("Países Bajos", ES_EN)).contains("Netherlands");
    assertThat(Lexicon.seed().translations("中国", LanguagePair.parse("zh-es"))).contains("China");
  }

  @Test
  void a_word_that_is_unknown_has_no_translations() {
    assertThat(Lexicon.seed().translations("魑魅魍魉之舟", ZH_EN)).isEmpty();
  }

  @Test
  void two_words_of_a_language_are_two_translations() {
    Lexicon lexicon =
        Lexicon.of(
            List.of(
                new Lexicon.Entry(
                    Map.of(
                        Language.CHINESE, List.of("港口"),
                        Language.ENGLISH, List.of("port", "harbour"),
                        Language.SPANISH, List.of("puerto")))));

    assertThat(lexicon.translations("港口", ZH_EN)).containsExactly("port", "harbour");
    assertThat(lexicon.translations("puerto", ES_EN)).containsExactly("port", "harbour");
  }

  @Test
  void what_parts_of_words_mean_is_learned_from_whole_words() {
    Lexicon lexicon =
        Lexicon.of(
            List.of(
                entry("核武器", "nuclear weapon"),
                entry("核电站", "nuclear plant"),
                entry("化学武器", "chemical weapon"),
                entry("化学", "chemistry")));
    PairLexicon pair = lexicon.of(ZH_EN);
    int nuclear = pair.vocabulary().find("nuclear").orElseThrow();
    int weapon = pair.vocabulary().find("weapon").orElseThrow();
    int he = pair.vocabulary().find("核").orElseThrow();
    TranslationTable table = pair.table();

    assertThat(table.forward(table.find(he, nuclear))).isGreaterThan(0.8f);
    assertThat(table.find(he, weapon) < 0 || table.forward(table.find(he, weapon)) < 0.1f).isTrue();
  }

  @Test
  void a_row_without_three_columns_is_named() {
    assertThatThrownBy(() -> Tables.read("/lexicon/two-columns.tsv", 3))
        .hasMessageContaining("/lexicon/two-columns.tsv, line 2")
        .hasMessageContaining("2 columns, not 3");
  }

  private static Lexicon.Entry entry(String zh, String en) {
    return new Lexicon.Entry(Map.of(Language.CHINESE, List.of(zh), Language.ENGLISH, List.of(en)));
  }
}
