package dev.stele.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  private static final Reliability SOME =
      Reliability.NONE
          .with(0.95, true)
          .with(0.92, true)
          .with(1, false)
          .with(0.55, true)
          .with(0.05, false);

  @Test
  void beads_of_like_confidence_share_a_bin() {
    assertThat(SOME.bins())
        .extracting(Reliability.Bin::beads)
        .containsExactly(1, 0, 0, 0, 0, 1, 0, 0, 0, 3);
    assertThat(SOME.confident().right()).isEqualTo(2);
    assertThat(SOME.confident().meanConfidence()).isCloseTo(2.87 / 3, within(1e-9));
    assertThat(SOME.confident().shareRight()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(SOME.shareConfident()).isCloseTo(3.0 / 5, within(1e-9));
  }

  @Test
  void the_error_is_what_is_promised_and_not_kept_or_kept_and_not_promised() {
    assertThat(SOME.calibrationError()).isCloseTo((0.87 + 0.45 + 0.05) / 5, within(1e-9));
    assertThat(Reliability.NONE.calibrationError()).isZero();
  }

  @Test
  void two_measurements_add_up() {
    assertThat(SOME.plus(SOME).beads()).isEqualTo(10);
    assertThat(SOME.plus(SOME).calibrationError()).isCloseTo(SOME.calibrationError(), within(1e-9));
  }

  @Test
  void a_bead_counts_as_often_as_it_was_made_and_is_right() {
    Agreement agreement = Agreement.of(List.of("a", "b", "b", "c"), List.of("b", "c", "d"));
    assertThat(agreement).isEqualTo(new Agreement(2, 4, 3));
  }
}
