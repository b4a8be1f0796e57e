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

  private final KnownUnits source;
  private final KnownUnits target;

  private PairLexicon(
      LanguagePair pair,
      Vocabulary vocabulary,
      Headwords sourceHeadwords,
      Headwords targetHeadwords,
      TranslationTable table,
      KnownUnits source,
      KnownUnits target) {
    this.pair = pair;
    this.vocabulary = vocabulary;
    this.sourceHeadwords = sourceHeadwords;
    this.targetHeadwords = targetHeadwords;
    this.table = table;
    this.source = source;
    this.target = target;
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
    KnownUnits knownSource = KnownUnits.unseen(weights(sourceShare));
    KnownUnits knownTarget = KnownUnits.unseen(weights(targetShare));
    normalize(sourceShare);
    normalize(targetShare);
    Meetings meetings = new Meetings(texts, Prior.NONE.table(), Threshold.ANY, vocabulary.size());
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
        knownSource,
        knownTarget);
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
            taught.source(),
            taught.target());
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

  /** Numbers the units of the lexicon. Not to be added to. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** A reader of the source language; the vocabulary numbers what it reads. */
  public UnitReader sourceReader(Vocabulary task) {
    return reader(pair.source(), pair.target(), sourceHeadwords, task);
  }

  /** A reader of the target language; the vocabulary numbers what it reads. */
  public UnitReader targetReader(Vocabulary task) {
    return reader(pair.target(), pair.source(), targetHeadwords, task);
  }

  TranslationTable table() {
    return table;
  }

  /** What is known of the units of the source. */
  KnownUnits source() {
    return source;
  }

  /** What is known of the units of the target. */
  KnownUnits target() {
    return target;
  }
}
