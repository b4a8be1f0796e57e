package dev.stele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.lexicon.HeldLessons;
import dev.stele.lexicon.Lexicon;
import dev.stele.lexicon.TaughtWords;
import dev.stele.memory.Change;
import dev.stele.memory.Provenance;
import dev.stele.memory.Status;
import dev.stele.memory.Texts;
import dev.stele.memory.TranslationUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaughtLexiconTest {
  private static final LanguagePair ZH_EN = LanguagePair.parse("zh-en");

  private final HeldLessons lessons = new HeldLessons();
  private final TaughtLexicon lexicon = new TaughtLexicon(lessons, Lexicon.empty());

  @Test
  void what_was_imported_teaches_up_to_its_revision() {
    lexicon.apply(amongOthers(Texts.unit(Language.CHINESE, "舢板", Language.ENGLISH, "sampan")));

    assertThat(lexicon.revision()).isEqualTo(11);
    assertThat(translations()).contains("sampan");
  }

  @Test
  void units_teach_whichever_way_round_they_stand() {
    lexicon.apply(amongOthers(Texts.unit(Language.ENGLISH, "sampan", Language.CHINESE, "舢板")));

    assertThat(translations()).contains("sampan");
  }

  @Test
  void what_was_found_wrong_or_is_not_sure_or_was_derived_teaches_nothing() {
    TranslationUnit unit = Texts.unit(Language.CHINESE, "舢板", Language.ENGLISH, "sampan");
    Provenance derived =
        new Provenance(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Language.SPANISH));

    lexicon.apply(puts(1, Texts.with(unit, Status.REJECTED), 2));
    lexicon.apply(puts(3, Texts.with(unit, derived), 2));
    lexicon.apply(puts(5, withConfidence(unit, 0.89), 2));

    assertThat(lessons.volume()).isZero();
    assertThat(lexicon.revision()).isEqualTo(6);
  }

  @Test
  void what_was_confirmed_teaches_however_unsure_it_was() {
    TranslationUnit unit = Texts.unit(Language.CHINESE, "舢板", Language.ENGLISH, "sampan");

    lexicon.apply(amongOthers(Texts.with(withConfidence(unit, 0.1), Status.CONFIRMED)));

    assertThat(translations()).contains("sampan");
  }

  @Test
  void what_is_rejected_or_removed_later_is_forgotten() {
    TranslationUnit unit = Texts.unit(Language.CHINESE, "舢板", Language.ENGLISH, "sampan");
    List<Change> changes = amongOthers(unit);
    lexicon.apply(changes);
    assertThat(translations()).contains("sampan");

    lexicon.apply(
        List.of(
            new Change.Put(
                20, Texts.with(((Change.Put) changes.get(0)).unit(), Status.REJECTED), 1),
            new Change.Removed(21, changes.get(1).id())));

    assertThat(translations()).doesNotContain("sampan");
  }

  @Test
  void aligners_are_told_of_what_was_taught() {
    Lexicon before = lexicon.lexicon();
    lexicon.apply(amongOthers(Texts.unit(Language.CHINESE, "舢板", Language.ENGLISH, "sampan")));

    assertThat(lexicon.lexicon()).isNotSameAs(before).isSameAs(lexicon.lexicon());
  }

  private List<String> translations() {
    return TaughtWords.of(lessons, ZH_EN).all(0).stream().map(t -> t.target().form()).toList();
  }

  /** A unit that stands in the memory several times, as units of different origins do. */
  private static List<Change> puts(long firstRevision, TranslationUnit unit, int times) {
    List<Change> changes = new ArrayList<>();
    for (int k = 0; k < times; k++) {
      changes.add(new Change.Put(firstRevision + k, Texts.withId(unit, "unit " + k), k));
    }
    return changes;
  }

  /** The same among units of other words: what stands everywhere answers nothing. */
  private static List<Change> amongOthers(TranslationUnit unit) {
    List<Change> changes = new ArrayList<>(puts(1, unit, 2));
    String[] others = {"港口", "harbour", "船舶", "ship", "费用", "due", "修理", "repair", "进入", "enter"};
    for (int k = 0; k < others.length; k += 2) {
      TranslationUnit other =
          Texts.unit(Language.CHINESE, others[k], Language.ENGLISH, others[k + 1]);
      changes.add(new Change.Put(3 + k, other, 3 + k));
    }
    return changes;
  }

  private static TranslationUnit withConfidence(TranslationUnit unit, double confidence) {
    return new TranslationUnit(
        unit.id(), unit.source(), unit.target(), unit.provenance(), unit.status(), confidence);
  }
}
