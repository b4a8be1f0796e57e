package dev.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stele.cli.BenchSentences.Made;
import dev.stele.cli.BenchSentences.Sizes;
import dev.stele.exchange.BeadLines.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchSentencesTest {
  @ParameterizedTest
  @CsvSource({"1000, 1000", "300, 400", "400, 300", "1, 1"})
  void a_text_has_the_sizes_asked_for_and_its_gold_holds_every_sentence(int source, int target)
      throws IOException {
    Made made = new BenchSentences(Path.of("alignments")).make(new Sizes(source, target), true);
    assertThat(made.text().source()).hasSize(source);
    assertThat(made.text().target()).hasSize(target);
    assertThat(all(made, Line::source)).containsExactlyElementsOf(range(source));
    assertThat(all(made, Line::target)).containsExactlyElementsOf(range(target));
  }

  @Test
  void a_text_without_numbers_has_no_digit_and_the_same_clauses_on_both_sides() throws IOException {
    Made made = new BenchSentences(Path.of("alignments")).make(new Sizes(300, 400), false);
    assertThat(made.text().source()).noneMatch(s -> s.matches(".*\\p{Nd}.*"));
    assertThat(made.text().target()).noneMatch(s -> s.matches(".*\\p{Nd}.*"));
    assertThat(new BenchSentences(Path.of("alignments")).make(new Sizes(300, 400), false))
        .isEqualTo(made);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3000", "1000x", "0x1", "1000x2000", "many"})
  void sizes_that_cannot_be_made_are_refused(String sizes) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sizes.parse(sizes))
        .withMessageContaining("sizes");
  }

  private static List<Integer> all(Made made, Function<Line, List<Integer>> side) {
    return made.gold().stream().flatMap(line -> side.apply(line).stream()).toList();
  }

  private static List<Integer> range(int end) {
    return IntStream.range(0, end).boxed().toList();
  }
}
