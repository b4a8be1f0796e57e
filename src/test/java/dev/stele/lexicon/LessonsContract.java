package dev.stele.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.LanguagePair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of lessons holds to. */
public abstract class LessonsContract {
  private static final LanguagePair ZH_EN = LanguagePair.parse("zh-en");
  private static final LanguagePair EN_ZH = LanguagePair.parse("en-zh");
  private static final Word HARBOUR = new Word("港口", "港口");
  private static final Word SHIP = new Word("船", "船");
  private static final Word ENGLISH_HARBOUR = new Word("harbour", "harbour");
  private static final Word ENGLISH_SHIP = new Word("ship", "ship");

  private Lessons lessons;

  /** New lessons that hold nothing. */
  protected abstract Lessons open();

  /** Frees what the lessons of this test used. */
  protected abstract void close();

  @BeforeEach
  void openLessons() {
    lessons = open();
  }

  @AfterEach
  void closeLessons() {
    close();
  }

  @Test
  void nothing_was_taught_at_first() {
    assertThat(lessons.revision()).isZero();
    assertThat(lessons.volume()).isZero();
    assertThat(counts(ZH_EN)).isEmpty();
  }

  @Test
  void counts_of_several_texts_are_added_up() {
    lessons.put(
        Map.of("one", harbours(0.5), "two", harbours(0.25), "three", ships(1)), Set.of(), 7);

    assertThat(lessons.revision()).isEqualTo(7);
    assertThat(lessons.volume()).isEqualTo(3.5);
    assertThat(counts(ZH_EN))
        .containsExactlyInAnyOrder(
            new WordCount(HARBOUR, ENGLISH_HARBOUR, 0.75, 0.75),
            new WordCount(SHIP, ENGLISH_SHIP, 1, 1));
  }

  @Test
  void a_text_that_teaches_again_counts_once() {
    lessons.put(Map.of("one", harbours(0.5)), Set.of(), 1);
    lessons.put(Map.of("one", ships(0.5)), Set.of(), 2);

    assertThat(counts(ZH_EN)).containsExactly(new WordCount(SHIP, ENGLISH_SHIP, 0.5, 0.5));
    assertThat(lessons.volume()).isEqualTo(1);
  }

  @Test
  void a_text_that_teaches_no_more_takes_its_counts_with_it() {
    lessons.put(Map.of("one", harbours(0.3), "two", harbours(0.7)), Set.of(), 1);
    lessons.put(Map.of(), Set.of("one", "never taught"), 2);

    assertThat(counts(ZH_EN)).containsExactly(new WordCount(HARBOUR, ENGLISH_HARBOUR, 0.7, 0.7));
  }

  @Test
  void what_was_taught_one_way_round_is_known_the_other_way_round_too() {
    lessons.put(
        Map.of(
            "one",
            new Lesson(ZH_EN, List.of(new WordCount(HARBOUR, ENGLISH_HARBOUR, 0.5, 0.25))),
            "two",
            new Lesson(EN_ZH, List.of(new WordCount(ENGLISH_HARBOUR, HARBOUR, 0.5, 1)))),
        Set.of(),
        1);

    assertThat(counts(ZH_EN)).containsExactly(new WordCount(HARBOUR, ENGLISH_HARBOUR, 1.5, 0.75));
    assertThat(counts(EN_ZH)).containsExactly(new WordCount(ENGLISH_HARBOUR, HARBOUR, 0.75, 1.5));
    assertThat(counts(LanguagePair.parse("zh-es"))).isEmpty();
  }

  @Test
  void a_word_that_translates_nothing_is_kept_too() {
    WordCount spurious = new WordCount(Word.NONE, ENGLISH_SHIP, 0.5, 0);

    lessons.put(Map.of("one", new Lesson(ZH_EN, List.of(spurious))), Set.of(), 1);

    assertThat(counts(ZH_EN)).containsExactly(spurious);
  }

  @Test
  void a_word_is_shown_in_its_shortest_form() {
    Word plural = new Word("harbour", "harbours");
    lessons.put(
        Map.of("one", new Lesson(ZH_EN, List.of(new WordCount(HARBOUR, plural, 1, 1)))),
        Set.of(),
        1);
    lessons.put(Map.of("two", harbours(1)), Set.of(), 2);

    assertThat(counts(ZH_EN)).containsExactly(new WordCount(HARBOUR, ENGLISH_HARBOUR, 2, 2));
  }

  @Test
  void after_clearing_nothing_was_ever_taught() {
    lessons.put(Map.of("one", harbours(1)), Set.of(), 3);

    lessons.clear();

    assertThat(lessons.revision()).isZero();
    assertThat(lessons.volume()).isZero();
    assertThat(counts(ZH_EN)).isEmpty();
    lessons.put(Map.of("one", harbours(1)), Set.of(), 3);
    assertThat(counts(ZH_EN)).containsExactly(new WordCount(HARBOUR, ENGLISH_HARBOUR, 1, 1));
  }

  @Test
  void after_any_number_of_changes_the_sums_are_those_of_what_is_left() {
    Random random = new Random(20261127);
    HeldLessons expected = new HeldLessons();
    for (int revision = 1; revision <= 30; revision++) {
      Map<String, Lesson> taught =
          Map.of(
              "text " + random.nextInt(6),
              harbours(random.nextDouble()),
              "text " + (6 + random.nextInt(6)),
              ships(random.nextDouble()));
      Set<String> untaught = Set.of("text " + (12 - random.nextInt(13)) % 12);
      untaught = taught.keySet().containsAll(untaught) ? Set.of() : untaught;
      lessons.put(taught, untaught, revision);
      expected.put(taught, untaught, revision);
    }
    List<WordCount> sums = new ArrayList<>();
    expected.counts(ZH_EN, sums::add);

    assertThat(counts(ZH_EN)).containsExactlyInAnyOrderElementsOf(sums);
    assertThat(lessons.volume()).isEqualTo(expected.volume());
  }

  private List<WordCount> counts(LanguagePair languages) {
    List<WordCount> counts = new ArrayList<>();
    lessons.counts(languages, counts::add);
    return counts;
  }

  private static Lesson harbours(double times) {
    return new Lesson(ZH_EN, List.of(new WordCount(HARBOUR, ENGLISH_HARBOUR, times, times)));
  }

  private static Lesson ships(double times) {
    return new Lesson(ZH_EN, List.of(new WordCount(SHIP, ENGLISH_SHIP, times, times)));
  }
}
