package dev.stele.lexicon;

import dev.stele.document.LanguagePair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What lessons say of words, to be read by people. */
public final class TaughtWords {

  /**
   * A word and one of its translations.
   *
   * @param source the word
   * @param target its translation
   * @param times about how often the translation was seen, 0 and more
   * @param forward the probability that the word is translated so, 0 to 1
   * @param backward the probability that the translation stands for this word, 0 to 1
   */
  public record Translation(
      Word source, Word target, double times, double forward, double backward) {}

  private static final Comparator<Translation> ORDER =
      Comparator.comparing((Translation t) -> t.source().unit())
          .thenComparing(Comparator.comparingDouble(Translation::forward).reversed())
          .thenComparing(t -> t.target().unit());

  private final List<WordCount> counts = new ArrayList<>();
  private final Map<String, Double> sourceCredit = new HashMap<>();
  private final Map<String, Double> targetCredit = new HashMap<>();

  private TaughtWords() {}

  /** Reads all that was taught of two languages. */
  public static TaughtWords of(Lessons lessons, LanguagePair languages) {
    TaughtWords words = new TaughtWords();
    lessons.counts(languages, words::add);
    return words;
  }

  private void add(WordCount count) {
    sourceCredit.merge(count.source().unit(), count.forward(), Double::sum);
    targetCredit.merge(count.target().unit(), count.backward(), Double::sum);
    if (!count.source().isNone() && !count.target().isNone()) {
      counts.add(count);
    }
  }

  /**
   * The translations that are likely enough in some direction.
   *
   * @param least the least probability of the likelier direction, 0 to 1
   * @return by word, the likeliest translation first; perhaps none
   */
  public List<Translation> all(double least) {
    return counts.stream()
        .map(this::translation)
        .filter(t -> Math.max(t.forward(), t.backward()) >= least)
        .sorted(ORDER)
        .toList();
  }

  /**
   * The translations of the words of a text.
   *
   * @param text in the source language; of Han characters it is looked up as a whole where it was
   *     seen as a whole, and else by its longest parts
   */
  public List<Translation> of(String text, PairLexicon lexicon, double least) {
    Vocabulary vocabulary = new Vocabulary();
    Set<String> units = new HashSet<>();
    for (int unit : lexicon.sourceReader(vocabulary).read(text)) {
      units.add(vocabulary.unit(unit));
    }
    units.retainAll(sourceCredit.keySet());
    units.removeIf(
        unit -> units.stream().anyMatch(other -> !other.equals(unit) && isPart(unit, other)));
    return all(least).stream().filter(t -> units.contains(t.source().unit())).toList();
  }

  private static boolean isPart(String unit, String other) {
    return Scanner.isHan(unit.charAt(0)) && other.contains(unit);
  }

  private Translation translation(WordCount count) {
    return new Translation(
        count.source(),
        count.target(),
        Math.max(count.forward(), count.backward()),
        share(count.forward(), sourceCredit.get(count.source().unit())),
        share(count.backward(), targetCredit.get(count.target().unit())));
  }

  private static double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
  }
}
