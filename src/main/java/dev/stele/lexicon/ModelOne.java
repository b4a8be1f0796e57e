package dev.stele.lexicon;

import java.util.Arrays;
import java.util.List;

/**
 * Learns from texts that translate each other which units do, in both directions, by expectation
 * maximization; a prior counts as sightings made before.
 *
 * @see <a href="https://aclanthology.org/J93-2003/">Brown et al., The Mathematics of Statistical
 *     Machine Translation (1993), model 1</a>
 */
final class ModelOne {
  /** How much of a text is taken to be translated word by word while learning. */
  private static final double LEXICAL_SHARE = 0.8;

  private final PairIndex index = new PairIndex();
  private final int[][] cells;
  private final List<UnitPair> texts;
  private final Prior prior;
  private final double damping;
  private final double[] sourceShare;
  private final double[] targetShare;
  private double[] forward;
  private double[] backward;
  private final double[] sourceCount;
  private final double[] targetCount;

  /**
   * Makes a model that has learned nothing yet.
   *
   * @param texts what to learn from
   * @param prior what is believed before
   * @param damping sightings taken off every unit's credit, so that one seen once is not trusted
   * @param sourceShare by source unit: how frequent it is anywhere
   * @param targetShare by target unit: how frequent it is anywhere
   */
  ModelOne(
      List<UnitPair> texts,
      Prior prior,
      double damping,
      double[] sourceShare,
      double[] targetShare) {
    this.texts = texts;
    this.prior = prior;
    this.damping = damping;
    this.sourceShare = sourceShare;
    this.targetShare = targetShare;
    sourceCount = new double[sourceShare.length];
    targetCount = new double[targetShare.length];
    cells = new int[texts.size()][];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = index(texts.get(i));
    }
    forward = new double[index.size()];
    backward = new double[index.size()];
    for (int pair = 0; pair < forward.length; pair++) {
      int s = index.source(pair);
      int t = index.target(pair);
      double ps = prior.sourceWeight(s) > 0 ? 0.8 : 0;
      double pt = prior.targetWeight(t) > 0 ? 0.8 : 0;
      forward[pair] = ps * prior.forward(s, t) + (1 - ps) * targetShare[t];
      backward[pair] = pt * prior.backward(s, t) + (1 - pt) * sourceShare[s];
    }
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

  void learn(int rounds) {
    for (int round = 0; round < rounds; round++) {
      double[] newForward = new double[index.size()];
      double[] newBackward = new double[index.size()];
      for (int i = 0; i < cells.length; i++) {
        expectForward(texts.get(i), cells[i], newForward);
        expectBackward(texts.get(i), cells[i], newBackward);
      }
      maximize(newForward, newBackward);
      forward = newForward;
      backward = newBackward;
    }
  }

  private void expectForward(UnitPair text, int[] pairs, double[] counts) {
    int width = text.source().length;
    for (int row = 0; row < text.target().length; row++) {
      double sum = 0;
      int from = row * width;
      for (int i = from; i < from + width; i++) {
        sum += forward[pairs[i]];
      }
      double background =
          (1 - LEXICAL_SHARE) / LEXICAL_SHARE * targetShare[text.target()[row]] * width;
      double scale = 1 / (sum + background);
      for (int i = from; i < from + width; i++) {
        counts[pairs[i]] += forward[pairs[i]] * scale;
      }
    }
  }

  private void expectBackward(UnitPair text, int[] pairs, double[] counts) {
    int width = text.source().length;
    int height = text.target().length;
    for (int column = 0; column < width; column++) {
      double sum = 0;
      for (int i = column; i < pairs.length; i += width) {
        sum += backward[pairs[i]];
      }
      double background =
          (1 - LEXICAL_SHARE) / LEXICAL_SHARE * sourceShare[text.source()[column]] * height;
      double scale = 1 / (sum + background);
      for (int i = column; i < pairs.length; i += width) {
        counts[pairs[i]] += backward[pairs[i]] * scale;
      }
    }
  }

  /** Turns expected counts into probabilities. */
  private void maximize(double[] newForward, double[] newBackward) {
    Arrays.fill(sourceCount, 0);
    Arrays.fill(targetCount, 0);
    for (int pair = 0; pair < newForward.length; pair++) {
      sourceCount[index.source(pair)] += newForward[pair];
      targetCount[index.target(pair)] += newBackward[pair];
    }
    for (int pair = 0; pair < newForward.length; pair++) {
      int s = index.source(pair);
      int t = index.target(pair);
      newForward[pair] = forward(s, t, newForward[pair]);
      newBackward[pair] = backward(s, t, newBackward[pair]);
    }
  }

  private double forward(int s, int t, double count) {
    double weight = prior.sourceWeight(s);
    return (count + weight * prior.forward(s, t)) / (sourceCount[s] + weight + damping);
  }

  private double backward(int s, int t, double count) {
    double weight = prior.targetWeight(t);
    return (count + weight * prior.backward(s, t)) / (targetCount[t] + weight + damping);
  }

  /** How often a source unit was taken to be translated. */
  double sourceCount(int source) {
    return sourceCount[source];
  }

  /** How often a target unit was taken to be a translation. */
  double targetCount(int target) {
    return targetCount[target];
  }

  /** Adds all pairs met in the texts that are likelier than {@code least} in some direction. */
  void addTo(TranslationTable.Builder table, double least) {
    for (int pair = 0; pair < forward.length; pair++) {
      if (forward[pair] > least || backward[pair] > least) {
        table.add(index.source(pair), index.target(pair), forward[pair], backward[pair]);
      }
    }
  }

  /** Whether two units were met in one text. */
  boolean knows(int source, int target) {
    return index.contains(source, target);
  }

  /** The probability of a pair that was met in no text. */
  double unseenForward(int source, int target) {
    return forward(source, target, 0);
  }

  /** The probability of a pair that was met in no text. */
  double unseenBackward(int source, int target) {
    return backward(source, target, 0);
  }
}
