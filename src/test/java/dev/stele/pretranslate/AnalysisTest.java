package dev.stele.pretranslate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.pretranslate.Analysis.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {

  @ParameterizedTest
  @CsvSource({
    "101, IN_CONTEXT", "100, EXACT", "99, HIGH", "95, HIGH", "94, GOOD", "85, GOOD",
    "84, MEDIUM", "75, MEDIUM", "74, LOW", "50, LOW", "49, NONE", "0, NONE"
  })
  void a_segment_is_counted_in_the_band_of_its_best_match(int score, Band band) {
    Analysis analysis = new Analysis();
    analysis.add("港口", score);
    assertThat(analysis.of(band)).isEqualTo(new Count(1, 2, 2));
    assertThat(analysis.total()).isEqualTo(analysis.of(band));
  }

  @Test
  void a_text_that_comes_again_is_a_repetition_unless_the_memory_knows_it() {
    Analysis analysis = new Analysis();
    analysis.add("a b", 80);
    analysis.add("a b", 80);
    analysis.add("c", 100);
    analysis.add("c", 101);
    assertThat(analysis.of(Band.MEDIUM).segments()).isEqualTo(1);
    assertThat(analysis.of(Band.REPETITION).segments()).isEqualTo(1);
    assertThat(analysis.of(Band.EXACT).segments()).isEqualTo(1);
    assertThat(analysis.of(Band.IN_CONTEXT).segments()).isEqualTo(1);
    assertThat(analysis.table()).contains("repeated           1         2           2");
  }

  @ParameterizedTest
  @CsvSource({
    "'The co-operation of A/RES/70/1.', 4, 28",
    "'决议第 74/54 号', 5, 9",
    "'UN秘书长2030年', 6, 10",
    "'...', 0, 3",
    "'', 0, 0",
  })
  void a_han_character_is_a_word_and_other_words_end_at_blanks(
      String text, long words, long characters) {
    assertThat(Count.of(text)).isEqualTo(new Count(1, words, characters));
  }
}
