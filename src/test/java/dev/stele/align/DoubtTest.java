package dev.stele.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtTest {
  private static final BeadEvidence SURE = BeadEvidence.ofPair(9, 0, 0, 5, 0.999);
  private static final BeadEvidence UNLIKELY = BeadEvidence.ofPair(9, 0, 0, 5, 0.6);
  private static final BeadEvidence BY_LENGTH = BeadEvidence.ofPair(0, 0, 4, 0, 0.999);
  private static final BeadEvidence DISPUTED = BeadEvidence.ofPair(9, 0, 0, -4, 0.999);

  private static List<FoundBead> pairs(BeadEvidence... evidence) {
    List<FoundBead> beads = new ArrayList<>();
    for (int k = 0; k < evidence.length; k++) {
      beads.add(new FoundBead(new Span(k, k + 1), new Span(k, k + 1), evidence[k]));
    }
    return beads;
  }

  private static List<Boolean> sure(BeadEvidence... evidence) {
    return new Doubt(pairs(evidence)).stretches().stream().map(Doubt.Stretch::sure).toList();
  }

  @Test
  void a_bead_is_sure_where_path_and_content_and_model_agree_and_its_neighbours_are_sure() {
    assertThat(sure(SURE, SURE, SURE)).containsExactly(true, true, true);
    assertThat(sure(SURE, SURE, UNLIKELY, SURE, SURE)).containsExactly(true, false, true);
    assertThat(sure(BY_LENGTH, SURE, SURE)).containsExactly(false, true);
    assertThat(sure(SURE, SURE, DISPUTED)).containsExactly(true, false);
  }

  @Test
  void only_the_cells_of_a_doubt_are_open() {
    Band band = new Doubt(pairs(SURE, SURE, UNLIKELY, SURE, SURE)).band();

    assertThat(List.of(band.low(0), band.high(0))).containsExactly(0, 0);
    assertThat(List.of(band.low(1), band.high(1))).containsExactly(1, 4);
    assertThat(List.of(band.low(2), band.high(2))).containsExactly(1, 4);
    assertThat(List.of(band.low(3), band.high(3))).containsExactly(1, 4);
    assertThat(List.of(band.low(4), band.high(4))).containsExactly(1, 4);
    assertThat(List.of(band.low(5), band.high(5))).containsExactly(5, 5);
  }

  @Test
  void a_bead_without_rivals_does_not_become_surer() {
    List<FoundBead> again =
        pairs(SURE.atMost(1), BeadEvidence.ofPair(9, 0, 0, 5, 1), UNLIKELY, SURE);

    List<FoundBead> settled = new Doubt(pairs(SURE, SURE, UNLIKELY, SURE)).settle(again);

    assertThat(settled.get(1).evidence().posterior()).isEqualTo(0.999);
    assertThat(settled).hasSize(4);
  }

  @Test
  void nothing_found_is_in_no_doubt() {
    assertThat(new Doubt(List.of()).stretches()).isEmpty();
    assertThat(new Doubt(List.of()).band().targetSize()).isZero();
  }
}
