package dev.stele.lexicon;

import dev.stele.lexicon.Meetings.Threshold;
import dev.stele.lexicon.ModelOne.Doubt;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Texts that are to be aligned or explained, and what is believed of their units before: what the
 * lexicon knows of them, and that numerals, symbols, marks and names answer to themselves. Beads of
 * the texts teach models of them. It never changes, and may be used by several threads.
 */
public final class LexicalTask {
  private static final int ROUNDS = 3;

  /** Sightings that it is worth that a unit of both sides answers to itself. */
  private static final float VALUE_WEIGHT = 4;

  private static final float WORD_WEIGHT = 1;

  private static final double SELF = 0.9;

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
  private static final Threshold TEACHING = new Threshold(2, 5);

  /** Pairs of units, counted each time they meet, beyond which more beads teach little more. */
  private static final long MOST_CELLS = 60_000_000;

  /**
   * How much of the explained share is relied on. Units hang together: where a word is not
   * translated by its word, neither are its characters and neighbours.
   */
  private static final double RELIANCE = 0.7;

  /** Sightings of a unit in what taught the lexicon that make up half of what is not relied on. */
  private static final double CONVINCING = 8;

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

  private static final Manner TO_ALIGN = new Manner(DOUBT, TEACHING, RELIANCE, LexicalTask::least);

  /** The texts are known to translate each other, and their units are seen one by one. */
  private static final Manner TO_EXPLAIN =
      new Manner(new Doubt(0.5, 0.8, 0), new Threshold(2, 1.2), 1, counts -> unit -> LEAST);

  private final Side source;
  private final Side target;
  private final Prior prior;

  /** The units of one language: how often they stand in the texts, and what is known of them. */
  private static final class Side {
    private final UnitCounts counts;
    private final double[] shares;

    /** By unit: its number in the lexicon; negative where it has none. */
    private final int[] known;

    private final KnownUnits lexicon;

    Side(UnitCounts counts, int[] known, KnownUnits lexicon) {
      this.counts = counts;
      this.shares = counts.shares();
      this.known = known;
      this.lexicon = lexicon;
    }

    boolean has(int unit) {
      return counts.of(unit) > 0;
    }

    /** How many sightings what the lexicon says of a unit is worth. */
    double weight(int unit) {
      return known[unit] < 0 ? 0 : lexicon.weight(known[unit]);
    }

    /** The units from which something can be learned: a word that comes once teaches nothing. */
    int[] teaching(int[] units, KnownUnits believed) {
      int[] teaching = new int[units.length];
      int count = 0;
      for (int unit : units) {
        if (counts.of(unit) > 1 || believed.weight(unit) > 0) {
          teaching[count++] = unit;
        }
      }
      return Arrays.copyOf(teaching, count);
    }
  }

  private LexicalTask(Side source, Side target, Prior prior) {
    this.source = source;
    this.target = target;
    this.prior = prior;
  }

  /**
   * A task for texts.
   *
   * @param vocabulary numbers the units of the texts, and no others
   * @param texts the texts at hand, aligned or not
   */
  public static LexicalTask of(PairLexicon lexicon, Vocabulary vocabulary, List<UnitPair> texts) {
    int size = vocabulary.size();
    int[] known = new int[size];
    for (int unit = 0; unit < size; unit++) {
      known[unit] = lexicon.vocabulary().find(vocabulary.unit(unit)).orElse(-1);
    }
    Side source = new Side(UnitCounts.of(texts, UnitPair::source, size), known, lexicon.source());
    Side target = new Side(UnitCounts.of(texts, UnitPair::target, size), known, lexicon.target());
    float[] self = new float[size];
    for (int unit = 0; unit < size; unit++) {
      if (source.has(unit) && target.has(unit)) {
        boolean word = Character.isLetter(vocabulary.unit(unit).charAt(0));
        self[unit] = word ? WORD_WEIGHT : VALUE_WEIGHT;
      }
    }
    return new LexicalTask(
        source,
        target,
        new Prior(
            known(lexicon, source, target, self),
            lexicon.source().renumbered(known, self),
            lexicon.target().renumbered(known, self)));
  }

  /** The entries of the lexicon between units at hand, and of units with themselves. */
  private static TranslationTable known(
      PairLexicon lexicon, Side source, Side target, float[] self) {
    int[] unitOfKnown = new int[lexicon.vocabulary().size()];
    for (int unit = 0; unit < self.length; unit++) {
      if (target.has(unit) && target.known[unit] >= 0) {
        unitOfKnown[target.known[unit]] = unit + 1;
      }
    }
    TranslationTable entries = lexicon.table();
    TranslationTable.Builder table = new TranslationTable.Builder();
    for (int s = 0; s < self.length; s++) {
      if (!source.has(s)) {
        continue;
      }
      boolean toItself = self[s] > 0;
      int here = source.known[s];
      for (int e = here < 0 ? 0 : entries.start(here); here >= 0 && e < entries.end(here); e++) {
        int t = unitOfKnown[entries.target(e)] - 1;
        if (t >= 0) {
          toItself &= t != s;
          table.add(
              s,
              t,
              mixed(source.weight(s), entries.forward(e), self[s], s == t),
              mixed(target.weight(t), entries.backward(e), self[t], s == t));
        }
      }
      if (toItself) {
        table.add(
            s,
            s,
            mixed(source.weight(s), 0, self[s], true),
            mixed(target.weight(s), 0, self[s], true));
      }
    }
    return table.build(self.length);
  }

  private static double mixed(double weight, double known, double self, boolean isItself) {
    double all = weight + self;
    return all == 0 ? 0 : (weight * known + (isItself ? self * SELF : 0)) / all;
  }

  /** The model before anything is known of what translates what in these texts. */
  public LexicalModel model() {
    return learn(List.of());
  }

  /**
   * Learns a model that tells where something comes from.
   *
   * @param beads what is taken to translate each other in these texts, in any order
   */
  public LexicalModel learn(List<UnitPair> beads) {
    return learn(beads, TO_ALIGN);
  }

  /**
   * The same, but with all translations of frequent units too: they do not help to tell where
   * something comes from, but to show what it translates in beads that are known.
   */
  public LexicalModel learnWhole(List<UnitPair> beads) {
    return learn(beads, TO_EXPLAIN);
  }

  private LexicalModel learn(List<UnitPair> beads, Manner manner) {
    int size = source.shares.length;
    List<UnitPair> lessons =
        sample(beads).stream()
            .map(
                bead ->
                    new UnitPair(
                        source.teaching(bead.source(), prior.source()),
                        target.teaching(bead.target(), prior.target())))
            .toList();
    ModelOne model = learned(lessons, manner.teaching(), manner.doubt(), ROUNDS);
    TranslationTable.Builder builder = new TranslationTable.Builder();
    model.addTo(builder, manner.least().apply(source.counts), manner.least().apply(target.counts));
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
            source.shares,
            relied(model.sourceTranslated(), sourceKnown, prior.source(), manner.reliance())),
        new UnitStatistics(
            target.shares,
            relied(model.targetTranslated(), targetKnown, prior.target(), manner.reliance())));
  }

  /** What texts teach under what was believed before. */
  ModelOne learned(List<UnitPair> lessons, Threshold teaching, Doubt doubt, int rounds) {
    Meetings meetings = new Meetings(lessons, prior.table(), teaching, source.shares.length);
    ModelOne model = new ModelOne(meetings, prior, doubt, source.shares, target.shares);
    // Without lessons each round would come to the same.
    model.learn(lessons.isEmpty() ? 1 : rounds);
    return model;
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

  /**
   * The part of each unit's occurrences that is taken to be translated. The texts at hand are
   * aligned by what is being learned, and flatter it; what the lexicon was taught they do not.
   */
  private static double[] relied(
      double[] found, boolean[] known, KnownUnits before, double reliance) {
    double[] translated = new double[found.length];
    for (int unit = 0; unit < translated.length; unit++) {
      if (known[unit]) {
        double convinced = before.seen(unit) / (before.seen(unit) + CONVINCING);
        translated[unit] = (reliance + (1 - reliance) * convinced) * found[unit];
      }
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

  /** Whether the lexicon has an entry with a unit of the source. */
  public boolean knowsSource(int unit) {
    return source.weight(unit) > 0;
  }

  /** Whether the lexicon has an entry with a unit of the target. */
  public boolean knowsTarget(int unit) {
    return target.weight(unit) > 0;
  }
}
