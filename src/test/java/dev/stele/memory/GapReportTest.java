package dev.stele.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GapReportTest {

  @Test
  void coverage_counts_by_length_and_takes_gaps_for_0() {
    Bitext bitext =
        Texts.zhEn("A/75/1", LocalDate.of(2020, 5, 4), "一二三", "One two", "", "0123456789");
    assertThat(GapReport.of(bitext).coverage()).isCloseTo(0.75 * 10 / 20, within(1e-9));
  }

  @Test
  void what_is_not_covered_for_the_most_part_is_unrelated() {
    Bitext bitext =
        Texts.zhEn("A/75/1", LocalDate.of(2020, 5, 4), "一二三", "One two", "", "0123456789");
    assertThat(GapReport.of(bitext).isUnrelated()).isTrue();
  }
}
