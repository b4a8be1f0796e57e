package dev.stele.lexicon;

import dev.stele.lexicon.Meetings.Threshold;
import dev.stele.lexicon.ModelOne.Doubt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out what texts teach that translate each other: how often which of their words did, as
 * model 1 (Brown et al. 1993) expects it under what is known already and what the texts show
 * together. What is known takes its part of every text, so that a new word is left with what
 * nothing else explains. It may be used by several threads.
 *
 * @see <a href="https://aclanthology.org/N09-1069/">Liang and Klein, Online EM for Unsupervised
 *     Models (2009)</a>, on learning by the counts of small batches
 */
public final class Teacher {
  private static final int ROUNDS = 3;

  /** The least part of a sighting that is kept; less is taken for chance. */
  private static final double LEAST = 0.3;

  private static final Doubt DOUBT = new Doubt(0.5, 0.8, 2);
  private static final Threshold TEACHING = new Threshold(2, 3);

  private final PairLexicon known;

  /** Teaches beyond what is known. */
  public Teacher(PairLexicon known) {
    this.known = known;
  }

  /**
   * Works out the lessons of some texts. The more there are, the more they teach each other; some
   * thousands are enough.
   *
   * @param texts in any order, perhaps none
   * @return a lesson for each text, in their order
   */
  public List<Lesson> teach(List<SentencePair> texts) {
    Vocabulary vocabulary = new Vocabulary();
    Side source = new Side(known.sourceReader(vocabulary));
    Side target = new Side(known.targetReader(vocabulary));
    List<UnitPair> pairs = new ArrayList<>();
    for (SentencePair text : texts) {
      pairs.add(new UnitPair(source.read(text.source()), target.read(text.target())));
    }
    ModelOne model =
        LexicalTask.of(known, vocabulary, pairs).learned(pairs, TEACHING, DOUBT, ROUNDS);
    Listener listener = new Listener(vocabulary, source, target, texts.size());
    model.tell(listener);
    return listener.counts.stream().map(counts -> new Lesson(known.pair(), counts)).toList();
  }

  /** Reads the texts of one side, and remembers how their units are written. */
  private static final class Side {
    private final UnitReader reader;
    private final List<String> forms = new ArrayList<>();

    /** By unit, those that were asked for: lessons hold each very often. */
    private final Map<Integer, Word> words = new HashMap<>();

    Side(UnitReader reader) {
      this.reader = reader;
    }

    int[] read(String text) {
      List<PlacedUnit> placed = reader.locate(text);
      int[] units = new int[placed.size()];
      for (int k = 0; k < units.length; k++) {
        units[k] = placed.get(k).unit();
        remember(
            units[k], text.substring(placed.get(k).place().start(), placed.get(k).place().end()));
      }
      return units;
    }

    /** The shortest form of a word is most often the one that a dictionary has. */
    private void remember(int unit, String form) {
      while (forms.size() <= unit) {
        forms.add("");
      }
      if (forms.get(unit).isEmpty() || form.length() < forms.get(unit).length()) {
        forms.set(unit, form);
      }
    }

    Word word(int unit, Vocabulary vocabulary) {
      return unit == ModelOne.Expected.NOTHING
          ? Word.NONE
          : words.computeIfAbsent(unit, u -> new Word(vocabulary.unit(u), forms.get(u)));
    }
  }

  /** Gathers what is worth keeping of each text. */
  private static final class Listener implements ModelOne.Expected {
    final List<List<WordCount>> counts = new ArrayList<>();
    private final Vocabulary vocabulary;
    private final Side source;
    private final Side target;

    Listener(Vocabulary vocabulary, Side source, Side target, int texts) {
      this.vocabulary = vocabulary;
      this.source = source;
      this.target = target;
      for (int text = 0; text < texts; text++) {
        counts.add(new ArrayList<>());
      }
    }

    @Override
    public void pair(int text, int from, int to, double forward, double backward) {
      if (Math.max(forward, backward) >= LEAST && isKept(from) && isKept(to)) {
        counts
            .get(text)
            .add(
                new WordCount(
                    source.word(from, vocabulary), target.word(to, vocabulary), forward, backward));
      }
    }

    /** Numbers, symbols and marks answer to themselves, and need no lesson. */
    private boolean isKept(int unit) {
      return unit == NOTHING || Units.kind(vocabulary.unit(unit)) == Units.Kind.WORD;
    }
  }
}
