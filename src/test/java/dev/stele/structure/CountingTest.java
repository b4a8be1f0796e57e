package dev.stele.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {

  @ParameterizedTest
  @CsvSource({
    "ARABIC, 12, 12",
    "ARABIC, ١٢, 12",
    "ARABIC, １２, 12",
    "ARABIC, 1a, -1",
    "ARABIC, 12345678, -1",
    "ROMAN, XIV, 14",
    "ROMAN, iv, 4",
    "ROMAN, IIII, -1",
    "LETTER, a, 1",
    "LETTER, Z, 26",
    "LETTER, bb, 28",
    "LETTER, ab, -1",
    "LETTER, в, 3",
    "HAN, 十, 10",
    "HAN, 十二, 12",
    "HAN, 二十, 20",
    "HAN, 二十一, 21",
    "HAN, 一百零五, 105",
    "HAN, 一〇五, 105",
    "HAN, 叁, 3",
    "HAN, 貳, 2",
    "HAN, ㈦, 7",
    "HAN, 国, -1",
    "STEM, 丙, 3",
    "STEM, 国, -1",
    "CIRCLED, ⑫, 12",
    "WORD, Second, 2",
    "WORD, other, -1",
    "BARE, '', 1",
    "BARE, x, -1",
    "ROMAN, '', -1"
  })
  void numbers_are_read_as_what_they_count(Counting counting, String text, int number) {
    OptionalInt read = counting.read(text, Map.of("second", 2), List.of("абв"));
    assertThat(read.orElse(-1)).isEqualTo(number);
  }
}
