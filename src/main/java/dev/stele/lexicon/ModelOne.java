package dev.stele.lexicon;

import java.util.Arrays;
import java.util.List;

/**
 * Learns from texts that translate each other which units do, in both directions, by expectation
 * maximization; a prior counts as sightings made before. It learns as well how much of each unit's
 * occurrences its translations account for.
 *
 * @see <a href="https://aclanthology.org/J93-2003/">Brown et al., The Mathematics of Statistical
 *     Machine Translation (1993), model 1</a>
 */
final class ModelOne {
  private final List<UnitPair> texts;
  private final Prior prior;
  private final double damping;
  private final double ownPart;
  private final PairIndex index = new PairIndex();
  private final int[][] cells;
  private final Direction forward;
  private final Direction backward;

  /** The probabilities of one direction: what is given translates into what is said. */
  private static final class Direction {
    /** How much is taken to be translated before anything is seen. */
    private static final double FIRST = 0.5;

    private static final double MOST = 0.95;
    private static final double MOST_ON_AVERAGE = 0.8;

    /** Sightings that the average is worth beside a unit's own. */
    private static final double AVERAGE_WEIGHT = 4;

    final double[] share;
    final double[] translated;
    final double[] given;
    private double[] explained;
    private double[] seen;
    double[] probability;
    double[] counts;

    /** By pair: the sightings that the prior believes in. */
    float[] believed;

    Direction(double[] share, int givenSize) {
      this.share = share;
      translated = new double[share.length];
      Arrays.fill(translated, FIRST);
      given = new double[givenSize];
    }

    void begin() {
      counts = new double[probability.length];
      explained = new double[share.length];
      seen = new double[share.length];
    }

    /** Shares one sighting of a unit out among the cells that may have given it. */
    void expect(int unit, int[] cells, int from, int step, int count) {
      seen[unit]++;
      if (count == 0) {
        return;
      }
      double sum = 0;
      for (int n = 0, i = from; n < count; n++, i += step) {
        sum += probability[cells[i]];
      }
      double background = (1 - translated[unit]) / translated[unit] * share[unit] * count;
      double scale = 1 / (sum + background);
      for (int n = 0, i = from; n < count; n++, i += step) {
        counts[cells[i]] += probability[cells[i]] * scale;
      }
      explained[unit] += sum * scale;
    }

    void endRound() {
      probability = counts;
      judge();
    }

    /** Works out how much of each unit's occurrences was explained. */
    void judge() {
      double average =
          Math.min(MOST_ON_AVERAGE, Arrays.stream(explained).sum() / Arrays.stream(seen).sum());
      for (int unit = 0; unit < translated.length; unit++) {
        translated[unit] =
            Math.min(
                MOST, (explained[unit] + AVERAGE_WEIGHT * average) / (seen[unit] + AVERAGE_WEIGHT));
      }
    }
  }

  /**
   * Makes a model that has learned nothing yet.
   *
   * @param texts what to learn from
   * @param prior what is believed before
   * @param damping sightings taken off every unit's credit
   * @param ownPart how much of the sighting that a text makes is its own doing, 0 to 1
   * @param sourceShare by source unit: how frequent it is anywhere
   * @param targetShare by target unit: how frequent it is anywhere
   */
  ModelOne(
      List<UnitPair> texts,
      Prior prior,
      double damping,
      double ownPart,
      double[] sourceShare,
      double[] targetShare) {
    this.texts = texts;
    this.prior = prior;
    this.damping = damping;
    this.ownPart = ownPart;
    forward = new Direction(targetShare, sourceShare.length);
    backward = new Direction(sourceShare, targetShare.length);
    cells = new int[texts.size()][];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = index(texts.get(i));
    }
    forward.probability = new double[index.size()];
    backward.probability = new double[index.size()];
    forward.believed = new float[index.size()];
    backward.believed = new float[index.size()];
    for (int pair = 0; pair < index.size(); pair++) {
      int s = index.source(pair);
      int t = index.target(pair);
      double sourceWeight = prior.sourceWeight(s);
      double targetWeight = prior.targetWeight(t);
      double there = prior.forward(s, t);
      double back = prior.backward(s, t);
      forward.believed[pair] = (float) (sourceWeight * there);
      backward.believed[pair] = (float) (targetWeight * back);
      forward.probability[pair] = first(sourceWeight, there, targetShare[t]);
      backward.probability[pair] = first(targetWeight, back, sourceShare[s]);
    }
  }

  private static double first(double weight, double believed, double share) {
    return weight > 0 ? 0.8 * believed + 0.2 * share : share;
  }

  private int[] index(UnitPair text) {
    int[] pairs = new int[text.source().length * text.target().length];
    int at = 0;
    for (int t : text.target()) {
      for (int s : text.source()) {
        pairs[at++] = index.id(s, t);
      }
    }
    return pairs;
  }

  /** By pair: in how many texts it was met. */
  private int[] sightings() {
    int[] sightings = new int[index.size()];
    int[] last = new int[index.size()];
    for (int i = 0; i < cells.length; i++) {
      for (int pair : cells[i]) {
        if (last[pair] <= i) {
          last[pair] = i + 1;
          sightings[pair]++;
        }
      }
    }
    return sightings;
  }

  void learn(int rounds) {
    for (int round = 0; round < rounds && !texts.isEmpty(); round++) {
      expect();
      maximize();
      forward.endRound();
      backward.endRound();
    }
    if (!texts.isEmpty()) {
      discount();
      expect();
      forward.judge();
      backward.judge();
    }
  }

  /**
   * Takes off what a text taught about itself, else a pair that was met once, because it happened
   * to stand in the same bead, would confirm that bead for ever. What is taken off goes to no other
   * pair.
   */
  private void discount() {
    int[] sightings = sightings();
    for (int pair = 0; pair < sightings.length; pair++) {
      double kept = (sightings[pair] - ownPart) / sightings[pair];
      int s = index.source(pair);
      int t = index.target(pair);
      forward.probability[pair] =
          discounted(forward.probability[pair], forward.believed[pair] / forward.given[s], kept);
      backward.probability[pair] =
          discounted(backward.probability[pair], backward.believed[pair] / backward.given[t], kept);
    }
  }

  private static double discounted(double probability, double believed, double kept) {
    return believed + kept * (probability - believed);
  }

  private void expect() {
    forward.begin();
    backward.begin();
    for (int i = 0; i < cells.length; i++) {
      int[] source = texts.get(i).source();
      int[] target = texts.get(i).target();
      for (int row = 0; row < target.length; row++) {
        forward.expect(target[row], cells[i], row * source.length, 1, source.length);
      }
      for (int column = 0; column < source.length; column++) {
        backward.expect(source[column], cells[i], column, source.length, target.length);
      }
    }
  }

  /** Turns expected counts into probabilities. */
  private void maximize() {
    Arrays.fill(forward.given, 0);
    Arrays.fill(backward.given, 0);
    for (int pair = 0; pair < index.size(); pair++) {
      forward.given[index.source(pair)] += forward.counts[pair];
      backward.given[index.target(pair)] += backward.counts[pair];
    }
    for (int s = 0; s < forward.given.length; s++) {
      forward.given[s] += prior.sourceWeight(s) + damping;
    }
    for (int t = 0; t < backward.given.length; t++) {
      backward.given[t] += prior.targetWeight(t) + damping;
    }
    for (int pair = 0; pair < index.size(); pair++) {
      forward.counts[pair] =
          (forward.counts[pair] + forward.believed[pair]) / forward.given[index.source(pair)];
      backward.counts[pair] =
          (backward.counts[pair] + backward.believed[pair]) / backward.given[index.target(pair)];
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

  /** Adds all pairs met in the texts that are likelier than {@code least} in some direction. */
  void addTo(TranslationTable.Builder table, double least) {
    for (int pair = 0; pair < index.size(); pair++) {
      if (forward.probability[pair] > least || backward.probability[pair] > least) {
        table.add(
            index.source(pair),
            index.target(pair),
            forward.probability[pair],
            backward.probability[pair]);
      }
    }
  }

  /** Whether two units were met in one text. */
  boolean knows(int source, int target) {
    return index.contains(source, target);
  }

  /** The probability of a pair that was met in no text. */
  double unseenForward(int source, int target) {
    double weight = prior.sourceWeight(source);
    return weight
        * prior.forward(source, target)
        / Math.max(forward.given[source], weight + damping);
  }

  /** The probability of a pair that was met in no text. */
  double unseenBackward(int source, int target) {
    double weight = prior.targetWeight(target);
    return weight
        * prior.backward(source, target)
        / Math.max(backward.given[target], weight + damping);
  }
}
