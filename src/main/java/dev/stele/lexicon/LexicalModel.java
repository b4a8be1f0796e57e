package dev.stele.lexicon;

import dev.stele.lexicon.Meetings.Threshold;
import dev.stele.lexicon.ModelOne.Doubt;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What is believed of the units of the texts at hand: how frequent each is, and which translate
 * each other. It joins what the lexicon knows, what answers to itself, and what was learned from
 * beads.
 */
public final class LexicalModel {
  private static final int ROUNDS = 3;

  /** The least probability of a pair that is kept. */
  private static final double LEAST = 0.03;

  /**
   * How many times its share this has to be: what is found anywhere does not say where it comes
   * from.
   */
  private static final double LEAST_LIFT = 25;

  /**
   * Standard deviations by which a share is taken lower than seen, since few words prove little.
   */
  private static final double CAUTION = 2;

  /** One text may be wrong, and a pair seen in it alone is hardly trusted. */
  private static final Doubt DOUBT = new Doubt(1, 0.8, 2);

  /** A pair that meets but once, or hardly oftener than by chance, teaches nothing. */
  private static final Threshold TEACHING = new Threshold(2, 3);

  /** Pairs of units, counted each time they meet, beyond which more beads teach little more. */
  private static final long MOST_CELLS = 60_000_000;

  /**
   * How much of the explained share is relied on. Units hang together: where a word is not
   * translated by its word, neither are its characters and neighbours.
   */
  private static final double RELIANCE = 0.7;

  /**
   * How it is learned.
   *
   * @param doubt how far texts are doubted
   * @param teaching from when on a pair counts
   * @param reliance how much of the explained share is relied on
   * @param least by the counts of all units: the least probability of a pair with a unit
   */
  private record Manner(
      Doubt doubt,
      Threshold teaching,
      double reliance,
      Function<UnitCounts, IntToDoubleFunction> least) {}

  private static final Manner TO_ALIGN = new Manner(DOUBT, TEACHING, RELIANCE, LexicalModel::least);

  /** The texts are known to translate each other, and their units are seen one by one. */
  private static final Manner TO_EXPLAIN =
      new Manner(new Doubt(0.5, 0.8, 0), new Threshold(2, 1.2), 1, counts -> unit -> LEAST);

  private final TranslationTable table;
  private final UnitStatistics source;
  private final UnitStatistics target;

  private LexicalModel(TranslationTable table, UnitStatistics source, UnitStatistics target) {
    this.table = table;
    this.source = source;
    this.target = target;
  }

  /**
   * Learns a model.
   *
   * @param lexicon what is known before
   * @param vocabulary numbers the units of all texts
   * @param texts the texts at hand, aligned or not
   * @param beads what is taken to translate each other in them; empty where nothing is yet
   */
  public static LexicalModel learn(
      PairLexicon lexicon, Vocabulary vocabulary, List<UnitPair> texts, List<UnitPair> beads) {
    return learn(lexicon, vocabulary, texts, beads, TO_ALIGN);
  }

  /**
   * The same, but with all translations of frequent units too: they do not help to tell where
   * something comes from, but to show what it translates in beads that are known.
   */
  public static LexicalModel learnWhole(
      PairLexicon lexicon, Vocabulary vocabulary, List<UnitPair> texts, List<UnitPair> beads) {
    return learn(lexicon, vocabulary, texts, beads, TO_EXPLAIN);
  }

  private static LexicalModel learn(
      PairLexicon lexicon,
      Vocabulary vocabulary,
      List<UnitPair> texts,
      List<UnitPair> beads,
      Manner manner) {
    int size = vocabulary.size();
    UnitCounts sourceCounts = UnitCounts.of(texts, UnitPair::source, size);
    UnitCounts targetCounts = UnitCounts.of(texts, UnitPair::target, size);
    double[] sourceShare = sourceCounts.shares();
    double[] targetShare = targetCounts.shares();
    TaskPrior prior = new TaskPrior(lexicon, vocabulary, sourceCounts, targetCounts);
    List<UnitPair> lessons =
        sample(beads).stream()
            .map(
                bead ->
                    new UnitPair(
                        teaching(bead.source(), sourceCounts, prior::sourceWeight),
                        teaching(bead.target(), targetCounts, prior::targetWeight)))
            .toList();
    Meetings meetings = new Meetings(lessons, prior, manner.teaching(), size);
    ModelOne model = new ModelOne(meetings, prior, manner.doubt(), sourceShare, targetShare);
    model.learn(ROUNDS);
    TranslationTable.Builder builder = new TranslationTable.Builder();
    model.addTo(builder, manner.least().apply(sourceCounts), manner.least().apply(targetCounts));
    TranslationTable table = builder.build(size);
    boolean[] sourceKnown = new boolean[size];
    boolean[] targetKnown = new boolean[size];
    for (int s = 0; s < size; s++) {
      for (int e = table.start(s); e < table.end(s); e++) {
        sourceKnown[s] |= table.backward(e) > 0;
        targetKnown[table.target(e)] |= table.forward(e) > 0;
      }
    }
    return new LexicalModel(
        table,
        new UnitStatistics(
            sourceShare, translated(model.sourceTranslated(), sourceKnown, manner.reliance())),
        new UnitStatistics(
            targetShare, translated(model.targetTranslated(), targetKnown, manner.reliance())));
  }

  /** All beads if they are few enough, else some from everywhere. */
  private static List<UnitPair> sample(List<UnitPair> beads) {
    long cells = 0;
    for (UnitPair bead : beads) {
      cells += (long) bead.source().length * bead.target().length;
    }
    if (cells <= MOST_CELLS) {
      return beads;
    }
    int kept = (int) (beads.size() * MOST_CELLS / cells);
    return IntStream.range(0, kept)
        .mapToObj(k -> beads.get((int) ((long) k * beads.size() / kept)))
        .toList();
  }

  /** The units from which something can be learned: a word that comes once teaches nothing. */
  private static int[] teaching(int[] units, UnitCounts counts, IntToDoubleFunction weight) {
    return Arrays.stream(units)
        .filter(unit -> counts.of(unit) > 1 || weight.applyAsDouble(unit) > 0)
        .toArray();
  }

  private static double[] translated(double[] found, boolean[] known, double reliance) {
    double[] translated = new double[found.length];
    for (int unit = 0; unit < translated.length; unit++) {
      translated[unit] = known[unit] ? reliance * found[unit] : 0;
    }
    return translated;
  }

  private static IntToDoubleFunction least(UnitCounts counts) {
    double all = counts.all();
    return unit -> {
      double count = counts.of(unit);
      double surely = Math.max(0, count - CAUTION * Math.sqrt(count)) / all;
      return Math.max(LEAST, LEAST_LIFT * surely);
    };
  }

  /** Which units translate which. */
  public TranslationTable table() {
    return table;
  }

  /** What is believed of the units of the source. */
  public UnitStatistics source() {
    return source;
  }

  /** What is believed of the units of the target. */
  public UnitStatistics target() {
    return target;
  }
}
