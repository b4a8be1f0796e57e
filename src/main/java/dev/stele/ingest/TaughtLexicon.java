package dev.stele.ingest;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.lexicon.Lesson;
import dev.stele.lexicon.Lessons;
import dev.stele.lexicon.Lexicon;
import dev.stele.lexicon.SentencePair;
import dev.stele.lexicon.Teacher;
import dev.stele.memory.Change;
import dev.stele.memory.TranslationUnit;
import dev.stele.memory.UnitIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A lexicon that the memory teaches: units that were confirmed, or aligned with confidence, teach
 * which words translate each other. It follows the memory as an index does; what a unit taught is
 * taken back when it changes, is rejected or goes. Safe for use by several threads.
 */
public final class TaughtLexicon implements UnitIndex {
  /** What the program aligned teaches only where it is right nearly always. */
  private static final double LEAST_CONFIDENCE = 0.9;

  /** Growth of what was taught from which on it is worth reading again. */
  private static final double GROWTH = 1.1;

  /**
   * So many texts teach each other what there is to teach; twice as many take twice the memory,
   * with their lessons, and more than an import leaves.
   */
  private static final int TEXTS = 5_000;

  private final Lessons lessons;
  private final Lexicon untaught;
  private Lexicon lexicon;
  private double volume;

  /**
   * Goes on from what lessons keep.
   *
   * @param untaught what is known without them
   */
  public TaughtLexicon(Lessons lessons, Lexicon untaught) {
    this.lessons = lessons;
    this.untaught = untaught;
    read();
  }

  private void read() {
    volume = lessons.volume();
    lexicon = untaught.taught(lessons);
  }

  /**
   * What is known now. What was taught lately may be missing in it, as long as it is little beside
   * the rest.
   */
  public synchronized Lexicon lexicon() {
    double now = lessons.volume();
    if (now > GROWTH * volume || GROWTH * now < volume) {
      read();
    }
    return lexicon;
  }

  @Override
  public long revision() {
    return lessons.revision();
  }

  @Override
  public int batch() {
    return TEXTS;
  }

  @Override
  public void apply(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    Set<String> untaughtTexts = new HashSet<>();
    Map<LanguagePair, Map<String, SentencePair>> teaching = new LinkedHashMap<>();
    for (Change change : changes) {
      untaughtTexts.add(change.id().value());
      if (change instanceof Change.Put put && teaches(put.unit())) {
        TranslationUnit unit = put.unit().from(first(put.unit()));
        LanguagePair languages =
            new LanguagePair(
                unit.source().language().primary(), unit.target().language().primary());
        teaching
            .computeIfAbsent(languages, l -> new LinkedHashMap<>())
            .put(unit.id().value(), new SentencePair(unit.source().text(), unit.target().text()));
      }
    }
    Map<String, Lesson> taught = new LinkedHashMap<>();
    teaching.forEach(
        (languages, texts) -> {
          List<String> names = new ArrayList<>(texts.keySet());
          List<Lesson> learned =
              new Teacher(lexicon().of(languages)).teach(List.copyOf(texts.values()));
          for (int k = 0; k < names.size(); k++) {
            taught.put(names.get(k), learned.get(k));
          }
        });
    untaughtTexts.removeAll(taught.keySet());
    lessons.put(taught, untaughtTexts, changes.get(changes.size() - 1).revision());
  }

  private static boolean teaches(TranslationUnit unit) {
    return switch (unit.status()) {
      case CONFIRMED -> true;
      case AUTO ->
          unit.confidence() >= LEAST_CONFIDENCE && unit.provenance().derivedThrough().isEmpty();
      case REJECTED -> false;
    };
  }

  /** All units of two languages teach in the same direction: from Chinese, or by the alphabet. */
  private static Language first(TranslationUnit unit) {
    Language source = unit.source().language();
    Language target = unit.target().language();
    boolean asItIs =
        source.isHan() || (!target.isHan() && source.primary().compareTo(target.primary()) < 0);
    return asItIs ? source : target;
  }

  @Override
  public void clear() {
    lessons.clear();
  }
}
