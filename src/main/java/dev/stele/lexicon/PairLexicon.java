package dev.stele.lexicon;

import dev.stele.document.Language;
import dev.stele.document.LanguagePair;
import dev.stele.lexicon.Meetings.Threshold;
import dev.stele.lexicon.ModelOne.Doubt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a lexicon knows of two languages, as probabilities between units. Its entries are read like
 * a small text in two languages, so that parts of words learn what they mean too: 核 and 武器 from
 * 核武器. It never changes, and may be used by several threads.
 */
public final class PairLexicon {
  private static final int ROUNDS = 5;
  private static final double LEAST = 0.01;

  /** Sightings that an entry is worth. */
  private static final double ENTRY_WEIGHT = 2;

  /** Entries beyond which a unit's translations are not believed any more firmly. */
  private static final double MOST_ENTRIES = 4;

  private final LanguagePair pair;
  private final Vocabulary vocabulary;
  private final Headwords sourceHeadwords;
  private final Headwords targetHeadwords;
  private final TranslationTable table;

  /** By unit: how many sightings of it the table is worth. */
  private final float[] sourceWeight;

  private final float[] targetWeight;

  private PairLexicon(
      LanguagePair pair,
      Vocabulary vocabulary,
      Headwords sourceHeadwords,
      Headwords targetHeadwords,
      TranslationTable table,
      float[] sourceWeight,
      float[] targetWeight) {
    this.pair = pair;
    this.vocabulary = vocabulary;
    this.sourceHeadwords = sourceHeadwords;
    this.targetHeadwords = targetHeadwords;
    this.table = table;
    this.sourceWeight = sourceWeight;
    this.targetWeight = targetWeight;
  }

  static PairLexicon of(Lexicon lexicon, LanguagePair pair) {
    Vocabulary vocabulary = new Vocabulary();
    List<Lexicon.Entry> entries = lexicon.entries(pair);
    Headwords sourceHeadwords = headwords(entries, pair.source());
    Headwords targetHeadwords = headwords(entries, pair.target());
    UnitReader source = reader(pair.source(), pair.target(), sourceHeadwords, vocabulary);
    UnitReader target = reader(pair.target(), pair.source(), targetHeadwords, vocabulary);
    List<UnitPair> texts = new ArrayList<>();
    for (Lexicon.Entry entry : entries) {
      List<int[]> translations = entry.in(pair.target()).stream().map(target::read).toList();
      for (String form : translations.isEmpty() ? List.<String>of() : entry.in(pair.source())) {
        int[] units = source.read(form);
        translations.forEach(translation -> texts.add(new UnitPair(units, translation)));
      }
    }
    double[] sourceShare = new double[vocabulary.size()];
    double[] targetShare = new double[vocabulary.size()];
    texts.forEach(
        text -> {
          Arrays.stream(text.source()).forEach(s -> sourceShare[s]++);
          Arrays.stream(text.target()).forEach(t -> targetShare[t]++);
        });
    float[] sourceWeight = weights(sourceShare);
    float[] targetWeight = weights(targetShare);
    normalize(sourceShare);
    normalize(targetShare);
    Meetings meetings = new Meetings(texts, Prior.NONE, Threshold.ANY, vocabulary.size());
    ModelOne model = new ModelOne(meetings, Prior.NONE, Doubt.NONE, sourceShare, targetShare);
    model.learn(ROUNDS);
    TranslationTable.Builder builder = new TranslationTable.Builder();
    model.addTo(builder, unit -> LEAST, unit -> LEAST);
    return new PairLexicon(
        pair,
        vocabulary,
        sourceHeadwords,
        targetHeadwords,
        builder.build(vocabulary.size()),
        sourceWeight,
        targetWeight);
  }

  /** The same, with what lessons have taught beside it. */
  PairLexicon taught(Lessons lessons) {
    TaughtTable taught = new TaughtTable(this, vocabulary.continued());
    lessons.counts(pair, taught::add);
    return taught.isEmpty()
        ? this
        : new PairLexicon(
            pair,
            taught.vocabulary(),
            sourceHeadwords,
            targetHeadwords,
            taught.table(),
            taught.sourceWeights(),
            taught.targetWeights());
  }

  private static Headwords headwords(List<Lexicon.Entry> entries, Language language) {
    return language.isHan()
        ? Headwords.of(entries.stream().flatMap(e -> e.in(language).stream()).toList())
        : Headwords.NONE;
  }

  private static UnitReader reader(
      Language language, Language other, Headwords headwords, Vocabulary vocabulary) {
    return new UnitReader(language, Stemmer.of(language, other), headwords, vocabulary);
  }

  private static float[] weights(double[] counts) {
    float[] weights = new float[counts.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (ENTRY_WEIGHT * Math.min(counts[i], MOST_ENTRIES));
    }
    return weights;
  }

  private static void normalize(double[] counts) {
    double sum = Math.max(1, Arrays.stream(counts).sum());
    for (int i = 0; i < counts.length; i++) {
      counts[i] /= sum;
    }
  }

  /** The two languages. */
  public LanguagePair pair() {
    return pair;
  }

  /** A vocabulary for a task: that of the lexicon, and room for more. */
  public Vocabulary newVocabulary() {
    return vocabulary.continued();
  }

  /** A reader of the source language. */
  public UnitReader sourceReader(Vocabulary task) {
    return reader(pair.source(), pair.target(), sourceHeadwords, task);
  }

  /** A reader of the target language. */
  public UnitReader targetReader(Vocabulary task) {
    return reader(pair.target(), pair.source(), targetHeadwords, task);
  }

  /** Whether an entry has a unit of the source. */
  public boolean knowsSource(int unit) {
    return sourceWeight(unit) > 0;
  }

  /** Whether an entry has a unit of the target. */
  public boolean knowsTarget(int unit) {
    return targetWeight(unit) > 0;
  }

  TranslationTable table() {
    return table;
  }

  /** How many sightings of a unit of the source its translations are worth; 0 where unknown. */
  double sourceWeight(int unit) {
    return unit < sourceWeight.length ? sourceWeight[unit] : 0;
  }

  /** How many sightings of a unit of the target its translations are worth; 0 where unknown. */
  double targetWeight(int unit) {
    return unit < targetWeight.length ? targetWeight[unit] : 0;
  }
}
