package dev.stele.lexicon;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Learns from texts that translate each other which units do, in both directions, by expectation
 * maximization; a prior counts as sightings made before. It learns as well how much of each unit's
 * occurrences its translations account for.
 *
 * @see <a href="https://aclanthology.org/J93-2003/">Brown et al., The Mathematics of Statistical
 *     Machine Translation (1993), model 1</a>
 */
final class ModelOne {
  private final Meetings meetings;
  private final int[] sourceOfPair;
  private final Direction forward;
  private final Direction backward;

  /**
   * How far texts are doubted.
   *
   * @param damping sightings taken off every unit's credit
   * @param ownPart how much of the sighting that a text makes is its own doing, 0 to 1
   * @param chance how many times likelier than by its share a unit is taken to come from any other
   *     that it meets: in few texts, rare units seem to explain each other
   */
  record Doubt(double damping, double ownPart, double chance) {
    static final Doubt NONE = new Doubt(0, 0, 0);
  }

  /** The probabilities of one direction: what is given translates into what is said. */
  private static final class Direction {
    /** How much is taken to be translated before anything is seen. */
    private static final double FIRST = 0.5;

    private static final double MOST = 0.95;
    private static final double MOST_ON_AVERAGE = 0.8;

    /** Sightings that the average is worth beside a unit's own. */
    private static final double AVERAGE_WEIGHT = 4;

    final double[] translated;
    private final Slots given;
    private final Slots said;
    private final double[] share;

    /** What is believed of the units of what is given. */
    private final KnownUnits givenBefore;

    /** What is believed of the units of what is said. */
    private final KnownUnits saidBefore;

    /** By pair: the sightings that the prior believes in. */
    private final float[] believed;

    /** By unit: all sightings of its translations. */
    private final double[] credit;

    private final double[] explained;
    private final double[] seen;

    /** By text: how often each unit of what is given was taken to say something by chance. */
    private final double[] byChance;

    /**
     * By slot of what is said: the sum of the probabilities of the pairs that may have given it.
     */
    private final double[] sums;

    private final Doubt doubt;
    private double[] probability;
    private double[] counts;

    Direction(
        Slots given,
        Slots said,
        double[] share,
        KnownUnits givenBefore,
        KnownUnits saidBefore,
        Meetings meetings,
        Doubt doubt) {
      int pairs = meetings.pairs();
      this.doubt = doubt;
      this.given = given;
      this.said = said;
      this.share = share;
      this.givenBefore = givenBefore;
      this.saidBefore = saidBefore;
      translated = new double[share.length];
      Arrays.fill(translated, FIRST);
      believed = new float[pairs];
      credit = new double[share.length];
      explained = new double[share.length];
      seen = new double[share.length];
      byChance = new double[meetings.texts()];
      sums = new double[said.size()];
      probability = new double[pairs];
      counts = new double[pairs];
    }

    void believe(int pair, int givenUnit, int saidUnit, double probable) {
      double known = givenBefore.weight(givenUnit);
      believed[pair] = (float) (known * probable);
      probability[pair] = known > 0 ? 0.8 * probable + 0.2 * share[saidUnit] : share[saidUnit];
    }

    void begin() {
      Arrays.fill(counts, 0);
      Arrays.fill(explained, 0);
      Arrays.fill(seen, 0);
      Arrays.fill(sums, 0);
      for (int unit = 0; unit < credit.length; unit++) {
        credit[unit] = givenBefore.weight(unit) + doubt.damping();
      }
    }

    void add(int pair, int givenSlot, int saidSlot) {
      sums[saidSlot] += given.times(givenSlot) * probability[pair];
    }

    /** Turns the sums into factors: what a unit of probability is worth as a sighting. */
    void scale(int texts) {
      for (int text = 0; text < texts; text++) {
        int length = given.length(text);
        double chances = 0;
        for (int slot = said.start(text); slot < said.start(text + 1); slot++) {
          int unit = said.unit(slot);
          double untranslated = (1 - translated[unit]) / translated[unit];
          double background = (untranslated + doubt.chance()) * share[unit] * length;
          double scale = length == 0 ? 0 : said.times(slot) / (sums[slot] + background);
          explained[unit] += sums[slot] * scale;
          seen[unit] += said.times(slot);
          chances += doubt.chance() * share[unit] * scale;
          sums[slot] = scale;
        }
        byChance[text] = chances;
        for (int slot = given.start(text); slot < given.start(text + 1); slot++) {
          credit[given.unit(slot)] += given.times(slot) * chances;
        }
      }
    }

    void count(int pair, int givenSlot, int saidSlot) {
      counts[pair] += expected(pair, givenSlot, saidSlot);
    }

    double expected(int pair, int givenSlot, int saidSlot) {
      return given.times(givenSlot) * probability[pair] * sums[saidSlot];
    }

    /** Turns expected counts into probabilities. */
    void maximize(int[] givenOfPair) {
      for (int pair = 0; pair < counts.length; pair++) {
        credit[givenOfPair[pair]] += counts[pair];
      }
      for (int pair = 0; pair < counts.length; pair++) {
        counts[pair] = (counts[pair] + believed[pair]) / credit[givenOfPair[pair]];
      }
      double[] swapped = probability;
      probability = counts;
      counts = swapped;
      judge();
    }

    /** Takes off what each text taught about itself. */
    void discount(Meetings meetings, int[] givenOfPair) {
      for (int pair = 0; pair < probability.length; pair++) {
        double before = believed[pair] / credit[givenOfPair[pair]];
        double sightings = Math.max(1, meetings.sightings(pair));
        double kept = (sightings - doubt.ownPart()) / sightings;
        probability[pair] = before + kept * (probability[pair] - before);
      }
    }

    /** Works out how much of each unit's occurrences was explained. */
    void judge() {
      double all = Arrays.stream(seen).sum();
      double average =
          all == 0 ? FIRST : Math.min(MOST_ON_AVERAGE, Arrays.stream(explained).sum() / all);
      for (int unit = 0; unit < translated.length; unit++) {
        translated[unit] =
            Math.min(
                MOST,
                (explained[unit] + saidBefore.translated(unit) + AVERAGE_WEIGHT * average)
                    / (seen[unit] + saidBefore.seen(unit) + AVERAGE_WEIGHT));
      }
    }
  }

  /**
   * Makes a model that has learned nothing yet.
   *
   * @param meetings what to learn from; made with the table of {@code prior}
   * @param prior what is believed before
   * @param sourceShare by source unit: how frequent it is anywhere
   * @param targetShare by target unit: how frequent it is anywhere
   */
  ModelOne(
      Meetings meetings, Prior prior, Doubt doubt, double[] sourceShare, double[] targetShare) {
    this.meetings = meetings;
    Slots sources = meetings.sources();
    Slots targets = meetings.targets();
    forward =
        new Direction(
            sources, targets, targetShare, prior.source(), prior.target(), meetings, doubt);
    backward =
        new Direction(
            targets, sources, sourceShare, prior.target(), prior.source(), meetings, doubt);
    sourceOfPair = new int[meetings.pairs()];
    for (int s = 0; s < sourceShare.length; s++) {
      for (int pair = meetings.row(s); pair < meetings.row(s + 1); pair++) {
        int t = meetings.target(pair);
        int known = meetings.known(pair);
        sourceOfPair[pair] = s;
        forward.believe(pair, s, t, known < 0 ? 0 : prior.table().forward(known));
        backward.believe(pair, t, s, known < 0 ? 0 : prior.table().backward(known));
      }
    }
  }

  void learn(int rounds) {
    for (int round = 0; round < rounds; round++) {
      expect();
      forward.maximize(sourceOfPair);
      backward.maximize(meetings.targetUnits());
    }
    // What a text taught about itself is taken off, else a pair that was met once, because it
    // happened to stand in the same bead, would confirm that bead for ever. It goes to no other.
    forward.discount(meetings, sourceOfPair);
    backward.discount(meetings, meetings.targetUnits());
    weigh();
    forward.judge();
    backward.judge();
  }

  /** Works out what is expected to come from what, and counts it. */
  private void expect() {
    weigh();
    for (int cell = 0; cell < meetings.cells(); cell++) {
      int pair = meetings.pair(cell);
      forward.count(pair, meetings.sourceSlot(cell), meetings.targetSlot(cell));
      backward.count(pair, meetings.targetSlot(cell), meetings.sourceSlot(cell));
    }
  }

  /** Works out how much of each unit is explained by the units that it meets. */
  private void weigh() {
    forward.begin();
    backward.begin();
    for (int cell = 0; cell < meetings.cells(); cell++) {
      int pair = meetings.pair(cell);
      forward.add(pair, meetings.sourceSlot(cell), meetings.targetSlot(cell));
      backward.add(pair, meetings.targetSlot(cell), meetings.sourceSlot(cell));
    }
    forward.scale(meetings.texts());
    backward.scale(meetings.texts());
  }

  /** Hears of what units are expected to have translated each other. */
  interface Expected {
    /** Stands for no unit. */
    int NOTHING = -1;

    /**
     * Two units of a text, of which one may be {@link #NOTHING}.
     *
     * @param forward how often the target was said for the source
     * @param backward how often the source was said for the target
     */
    void pair(int text, int source, int target, double forward, double backward);
  }

  /** Tells what was expected in each text after the last round, in no order. */
  void tell(Expected expected) {
    Slots sources = meetings.sources();
    Slots targets = meetings.targets();
    double[] sourceLeft = new double[sources.size()];
    double[] targetLeft = new double[targets.size()];
    Arrays.setAll(sourceLeft, sources::times);
    Arrays.setAll(targetLeft, targets::times);
    int[] textOfSlot = new int[sources.size()];
    for (int text = 0; text < meetings.texts(); text++) {
      Arrays.fill(textOfSlot, sources.start(text), sources.start(text + 1), text);
    }
    for (int cell = 0; cell < meetings.cells(); cell++) {
      int pair = meetings.pair(cell);
      int source = meetings.sourceSlot(cell);
      int target = meetings.targetSlot(cell);
      double there = forward.expected(pair, source, target);
      double back = backward.expected(pair, target, source);
      targetLeft[target] -= there;
      sourceLeft[source] -= back;
      expected.pair(textOfSlot[source], sourceOfPair[pair], meetings.target(pair), there, back);
    }
    for (int text = 0; text < meetings.texts(); text++) {
      for (int slot = sources.start(text); slot < sources.start(text + 1); slot++) {
        expected.pair(
            text,
            sources.unit(slot),
            Expected.NOTHING,
            sources.times(slot) * forward.byChance[text],
            Math.max(0, sourceLeft[slot]));
      }
      for (int slot = targets.start(text); slot < targets.start(text + 1); slot++) {
        expected.pair(
            text,
            Expected.NOTHING,
            targets.unit(slot),
            Math.max(0, targetLeft[slot]),
            targets.times(slot) * backward.byChance[text]);
      }
    }
  }

  /** By source unit: how much of its occurrences translations account for. */
  double[] sourceTranslated() {
    return backward.translated;
  }

  /** By target unit: how much of its occurrences translations account for. */
  double[] targetTranslated() {
    return forward.translated;
  }

  /**
   * Adds all pairs that are likely enough in some direction.
   *
   * @param leastOfSource by source unit: the least probability of its being said
   * @param leastOfTarget by target unit: the least probability of its being said
   */
  void addTo(
      TranslationTable.Builder table,
      IntToDoubleFunction leastOfSource,
      IntToDoubleFunction leastOfTarget) {
    for (int pair = 0; pair < meetings.pairs(); pair++) {
      int source = sourceOfPair[pair];
      int target = meetings.target(pair);
      double there = forward.probability[pair];
      double back = backward.probability[pair];
      if (there > leastOfTarget.applyAsDouble(target)
          || back > leastOfSource.applyAsDouble(source)) {
        table.add(source, target, there, back);
      }
    }
  }
}
