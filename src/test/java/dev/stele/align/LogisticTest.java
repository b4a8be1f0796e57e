package dev.stele.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stele.align.Logistic.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticTest {
  @Test
  void what_made_the_examples_is_found_again() {
    Logistic truth = new Logistic(-0.5, 2, -1);
    SplittableRandom random = new SplittableRandom(3);
    List<Example> examples = new ArrayList<>();
    for (int k = 0; k < 20_000; k++) {
      double[] features = {random.nextDouble(-2, 2), random.nextDouble(-2, 2)};
      examples.add(new Example(features, random.nextDouble() < truth.probability(features), 1));
    }

    Logistic found = Logistic.fit(2, examples, 1);

    for (double x = -2; x <= 2; x += 0.5) {
      assertThat(found.probability(x, -x)).isCloseTo(truth.probability(x, -x), within(0.02));
    }
  }

  @Test
  void examples_that_are_all_right_give_no_infinite_weight() {
    List<Example> examples =
        List.of(new Example(new double[] {1}, true, 1), new Example(new double[] {2}, true, 1));

    assertThat(Logistic.fit(1, examples, 1).probability(1)).isBetween(0.5, 1.0);
  }

  @Test
  void without_an_example_nothing_is_known() {
    assertThat(Logistic.fit(2, List.of(), 1).probability(3, 4)).isEqualTo(0.5);
  }
}
