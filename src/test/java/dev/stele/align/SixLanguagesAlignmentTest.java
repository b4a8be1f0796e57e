package dev.stele.align;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.exchange.BeadLines;
import dev.stele.lexicon.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same short report in six languages. English has all of its twelve statements, one a sentence;
 * every other version joins, divides or leaves out some.
 */
class SixLanguagesAlignmentTest {

  /** By language: the statements, numbered as in English, that each sentence makes. */
  private static final Map<String, List<List<Integer>>> STATEMENTS =
      Map.of(
          "en", statements("1 2 3 4 5 6 7 8 9 10 11 12"),
          "fr", statements("1 2 3 3 4 5 6 7 9 10 11 12"),
          "es", statements("1 2 3 4 5 6 7 8 9 10+11 12"),
          "ru", statements("1 2 3 4+5 6 7 8 9 10 11"),
          "ar", statements("1 3 4 5 6 7 8 9 10+11 12"),
          "zh", statements("1 2 3 4 5 7 8 9 9 10 11 12"));

  private static List<List<Integer>> statements(String sentences) {
    return Stream.of(sentences.split(" ", -1))
        .map(s -> Stream.of(s.split("\\+", -1)).map(Integer::valueOf).toList())
        .toList();
  }

  /** Where a gap and a join meet, two or three of the ten beads may be wrong. */
  private static final double LEAST_F1 = 0.8;

  static Stream<List<String>> pairs() {
    List<String> languages = Language.OFFICIAL.stream().map(Language::tag).toList();
    return languages.stream()
        .flatMap(a -> languages.stream().filter(b -> !b.equals(a)).map(b -> List.of(a, b)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void every_pair_of_official_languages_is_aligned(List<String> pair) throws IOException {
    Agreement agreement = Agreement.of(made(pair.get(0), pair.get(1)), wanted(pair));
    assertThat(agreement.f1()).as("%s, F1", pair).isGreaterThanOrEqualTo(LEAST_F1);
  }

  @ParameterizedTest
  @CsvSource({"zh, fr", "en, ru", "en, ar", "fr, es", "zh, ar"})
  void a_gap_and_a_join_apart_from_each_other_are_found(String source, String target)
      throws IOException {
    assertThat(made(source, target))
        .containsExactlyInAnyOrderElementsOf(wanted(List.of(source, target)));
    assertThat(made(target, source))
        .containsExactlyInAnyOrderElementsOf(wanted(List.of(target, source)));
  }

  private static List<String> made(String source, String target) throws IOException {
    return SentenceAligner.of(new Language(source), new Language(target), Lexicon.seed())
        .align(text(source), text(target))
        .beads()
        .stream()
        .map(bead -> BeadLines.Line.of(bead).toString())
        .toList();
  }

  private static List<String> wanted(List<String> pair) {
    return wanted(STATEMENTS.get(pair.get(0)), STATEMENTS.get(pair.get(1)));
  }

  private static List<String> text(String language) throws IOException {
    try (InputStream in =
            SixLanguagesAlignmentTest.class.getResourceAsStream(
                "/sixlanguages/" + language + ".txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  /** The finest beads in which no statement is divided between two. */
  private static List<String> wanted(List<List<Integer>> source, List<List<Integer>> target) {
    List<String> beads = new ArrayList<>();
    int next = 1;
    while (next <= 12) {
      TreeSet<Integer> made = new TreeSet<>(List.of(next));
      for (int before = 0; before < made.size(); ) {
        before = made.size();
        Stream.concat(source.stream(), target.stream())
            .filter(s -> s.stream().anyMatch(made::contains))
            .toList()
            .forEach(made::addAll);
      }
      next = made.last() + 1;
      List<Integer> left = sentences(source, made);
      List<Integer> right = sentences(target, made);
      if (!left.isEmpty() || !right.isEmpty()) {
        beads.add(left + ":" + right);
      }
    }
    return beads;
  }

  private static List<Integer> sentences(List<List<Integer>> text, Set<Integer> statements) {
    List<Integer> sentences = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (text.get(i).stream().anyMatch(statements::contains)) {
        sentences.add(i);
      }
    }
    return sentences;
  }
}
