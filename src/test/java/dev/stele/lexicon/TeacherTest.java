package dev.stele.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.lexicon.TaughtWords.Translation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TeacherTest {
  private static final LanguagePair ZH_EN = LanguagePair.parse("zh-en");

  /** Knows all of the texts below but 舢板 and sampan. */
  private static final Lexicon LEXICON =
      Lexicon.of(
          List.of(
              entry("船", "ship"),
              entry("港口", "harbour"),
              entry("进入", "enter"),
              entry("离开", "leave"),
              entry("缴费", "pay"),
              entry("修理", "repair")));

  private static final List<SentencePair> TEXTS =
      List.of(
          new SentencePair("舢板进入港口", "sampans enter the harbour"),
          new SentencePair("舢板离开港口", "the sampans leave the harbour"),
          new SentencePair("船离开港口", "ships leave the harbour"),
          new SentencePair("修理舢板", "repair of a sampan"),
          new SentencePair("船缴费", "ships pay"),
          new SentencePair("船进入", "ships enter"),
          new SentencePair("修理港口", "repair of the harbour"),
          new SentencePair("船进入港口", "ships enter the harbour"),
          new SentencePair("船离开", "ships leave"),
          new SentencePair("修理船", "repair of ships"),
          new SentencePair("港口缴费", "harbours pay"),
          new SentencePair("进入港口", "entering the harbour"));

  @Test
  void a_word_that_nothing_else_explains_is_learned() {
    Lessons lessons = taught(LEXICON, TEXTS);

    Translation best = TaughtWords.of(lessons, ZH_EN).of("舢板", LEXICON.of(ZH_EN), 0).get(0);

    assertThat(best.target()).isEqualTo(new Word("sampan", "sampan"));
    assertThat(best.forward()).isGreaterThan(0.5);
    assertThat(best.times()).isBetween(1.0, 3.0);
  }

  @Test
  void a_lexicon_that_was_taught_knows_the_word() {
    PairLexicon taught = LEXICON.taught(taught(LEXICON, TEXTS)).of(ZH_EN);
    Vocabulary vocabulary = taught.vocabulary();
    int boat = vocabulary.find("舢板").orElseThrow();
    int sampan = vocabulary.find("sampan").orElseThrow();
    TranslationTable table = taught.table();

    assertThat(taught.source().weight(boat)).isPositive();
    assertThat(table.find(boat, sampan)).isNotNegative();
    assertThat(table.forward(table.find(boat, sampan))).isGreaterThan(0.3f);
  }

  @Test
  void what_was_known_stays_known() {
    PairLexicon untaught = LEXICON.of(ZH_EN);
    PairLexicon taught = LEXICON.taught(taught(LEXICON, TEXTS)).of(ZH_EN);
    int harbour = taught.vocabulary().find("港口").orElseThrow();
    int english = taught.vocabulary().find("harbour").orElseThrow();

    assertThat(untaught.vocabulary().find("港口")).hasValue(harbour);
    assertThat(taught.table().forward(taught.table().find(harbour, english))).isGreaterThan(0.6f);
  }

  @Test
  void numbers_and_symbols_are_no_lesson() {
    List<SentencePair> texts =
        List.of(
            new SentencePair("港口 12", "harbour 12"),
            new SentencePair("船 A/RES/9/1", "ship A/RES/9/1"));

    assertThat(new Teacher(LEXICON.of(ZH_EN)).teach(texts))
        .flatExtracting(Lesson::counts)
        .flatExtracting(count -> List.of(count.source().unit(), count.target().unit()))
        .noneMatch(Units::isValue);
  }

  @Test
  void without_texts_there_is_no_lesson() {
    assertThat(new Teacher(LEXICON.of(ZH_EN)).teach(List.of())).isEmpty();
  }

  @Test
  void lessons_that_teach_nothing_leave_a_lexicon_as_it_is() {
    assertThat(LEXICON.taught(Lessons.NONE).of(ZH_EN)).isSameAs(LEXICON.of(ZH_EN));
  }

  private static Lessons taught(Lexicon lexicon, List<SentencePair> texts) {
    List<Lesson> learned = new Teacher(lexicon.of(ZH_EN)).teach(texts);
    Map<String, Lesson> byName = new HashMap<>();
    for (int k = 0; k < learned.size(); k++) {
      byName.put("text " + k, learned.get(k));
    }
    HeldLessons lessons = new HeldLessons();
    lessons.put(byName, Set.of(), 1);
    return lessons;
  }

  private static Lexicon.Entry entry(String zh, String en) {
    return new Lexicon.Entry(Map.of(Language.CHINESE, List.of(zh), Language.ENGLISH, List.of(en)));
  }
}
