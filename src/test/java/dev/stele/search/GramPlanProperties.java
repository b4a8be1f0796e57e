package dev.stele.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever reaches the score is looked for: no choice of grams, no bound of lengths misses it. */
class GramPlanProperties {

  /** Few characters, so that they repeat; as words in English. */
  @Provide
  Arbitrary<List<Integer>> sequences() {
    return Arbitraries.integers().between(0, 11).list().ofMinSize(1).ofMaxSize(90);
  }

  /** Operations: where, which of the three, and what comes there. */
  @Provide
  Arbitrary<List<int[]>> edits() {
    Arbitrary<int[]> edit =
        Combinators.combine(
                Arbitraries.integers().between(0, 1_000),
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, 14))
            .as((place, kind, unit) -> new int[] {place, kind, unit});
    return edit.list().ofMinSize(0).ofMaxSize(40);
  }

  @Property(tries = 3_000)
  void a_sequence_that_reaches_the_score_has_the_grams_and_the_shape_it_is_looked_for_by(
      @ForAll("sequences") List<Integer> sequence,
      @ForAll("edits") List<int[]> edits,
      @ForAll @IntRange(min = 50, max = 100) int min,
      @ForAll boolean chinese,
      @ForAll int seed) {
    Language language = chinese ? Language.CHINESE : Language.ENGLISH;
    MatchText text = text(sequence, language);
    MatchText other = text(edited(sequence, edits), language);
    int distance = BruteForceMatches.distance(text, other);
    int longer = Math.max(text.length(), other.length());
    if (other.length() == 0 || Likeness.score(distance, longer) < min) {
      return;
    }
    Likeness likeness = new Likeness(text.length(), min);
    assertThat(likeness.admits(other.length())).isTrue();
    assertThat(other.length()).isBetween(likeness.shortest(), likeness.longest());
    assertThat(MatchFields.missing(MatchFields.shape(text), MatchFields.shape(other)))
        .isLessThanOrEqualTo(likeness.mostTouched(other.length()));
    assertThat(MatchFields.missing(MatchFields.shape(other), MatchFields.shape(text)))
        .isLessThanOrEqualTo(likeness.mostTouchedOfOther(other.length()));
    Set<String> grams = grams(other);
    List<GramChoice> choices =
        GramPlan.of(text, language, min, gram -> Math.abs((gram.hashCode() ^ seed) % 5_000_000L));
    List<GramChoice> itsLength =
        choices.stream()
            .filter(c -> c.shortest() <= other.length() && other.length() <= c.longest())
            .collect(Collectors.toList());
    assertThat(itsLength).hasSize(1);
    int weight =
        itsLength.get(0).weights().entrySet().stream()
            .filter(gram -> grams.contains(gram.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    assertThat(weight).isGreaterThanOrEqualTo(itsLength.get(0).needed());
  }

  @Property(tries = 1_000)
  void the_distance_by_bits_is_that_of_the_table(
      @ForAll("sequences") List<Integer> sequence,
      @ForAll("sequences") List<Integer> unlike,
      @ForAll("edits") List<int[]> edits,
      @ForAll @IntRange(min = 0, max = 200) int most) {
    MatchText text = text(repeated(sequence), Language.CHINESE);
    for (List<Integer> other : List.of(unlike, edited(repeated(sequence), edits))) {
      MatchText otherText = text(other, Language.CHINESE);
      int expected = BruteForceMatches.distance(text, otherText);
      int found = new Distance(text.codes()).to(otherText.codes(), otherText.length(), most);
      if (expected <= most) {
        assertThat(found).isEqualTo(expected);
      } else {
        assertThat(found).isGreaterThan(most);
      }
      assertThat(Differences.between(text, otherText).count()).isEqualTo(expected);
    }
  }

  /** Long enough for several blocks of 64. */
  private static List<Integer> repeated(List<Integer> sequence) {
    List<Integer> repeated = new ArrayList<>(sequence);
    repeated.addAll(sequence);
    return repeated;
  }

  private static Set<String> grams(MatchText text) {
    Set<String> grams = new HashSet<>();
    for (int i = 0; i < text.length(); i++) {
      grams.add(MatchFields.unigram(text, i));
      if (i + 1 < text.length() && MatchFields.isBigram(text, i)) {
        grams.add(MatchFields.bigram(text, i));
      }
    }
    return grams;
  }

  private static MatchText text(List<Integer> sequence, Language language) {
    return MatchText.of(
        sequence.stream()
            .map(i -> language.isHan() ? String.valueOf((char) ('的' + i)) : "word" + i)
            .collect(Collectors.joining(language.isHan() ? "" : " ")),
        language);
  }

  private static List<Integer> edited(List<Integer> sequence, List<int[]> edits) {
    List<Integer> edited = new ArrayList<>(sequence);
    for (int[] edit : edits) {
      int at = edited.isEmpty() ? 0 : edit[0] % edited.size();
      if (edit[1] == 0 || edited.isEmpty()) {
        edited.add(at, edit[2]);
      } else if (edit[1] == 1) {
        edited.remove(at);
      } else {
        edited.set(at, edit[2]);
      }
    }
    return edited;
  }
}
