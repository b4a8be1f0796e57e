package dev.stele.lexicon;

import java.util.Arrays;
import java.util.List;

/**
 * What is believed of the units of the texts at hand: how frequent each is, and which translate
 * each other. It joins what the lexicon knows, what answers to itself, and what was learned from
 * beads.
 */
public final class LexicalModel {
  private static final int ROUNDS = 4;
  private static final double LEAST = 0.002;

  /** Sightings that the background is worth beside the texts at hand. */
  private static final double SMOOTHING = 300;

  private static final double BACKGROUND = 1.0 / 3000;

  private final TranslationTable table;
  private final float[] sourceShare;
  private final float[] targetShare;
  private final boolean[] sourceKnown;
  private final boolean[] targetKnown;

  private LexicalModel(TranslationTable table, double[] sourceShare, double[] targetShare) {
    this.table = table;
    this.sourceShare = floats(sourceShare);
    this.targetShare = floats(targetShare);
    sourceKnown = new boolean[sourceShare.length];
    targetKnown = new boolean[targetShare.length];
    for (int s = 0; s < sourceKnown.length; s++) {
      for (int e = table.start(s); e < table.end(s); e++) {
        sourceKnown[s] |= table.backward(e) > 0;
        targetKnown[table.target(e)] |= table.forward(e) > 0;
      }
    }
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
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
    int size = vocabulary.size();
    int[] sourceCount = new int[size];
    int[] targetCount = new int[size];
    for (UnitPair text : texts) {
      for (int s : text.source()) {
        sourceCount[s]++;
      }
      for (int t : text.target()) {
        targetCount[t]++;
      }
    }
    double[] sourceShare = shares(sourceCount);
    double[] targetShare = shares(targetCount);
    TaskPrior prior = new TaskPrior(lexicon, vocabulary, sourceCount, targetCount);
    ModelOne model = new ModelOne(beads, prior, 0.5, sourceShare, targetShare);
    model.learn(ROUNDS);
    TranslationTable.Builder builder = new TranslationTable.Builder();
    model.addTo(builder, LEAST);
    for (int s = 0; s < size; s++) {
      if (sourceCount[s] > 0) {
        addUnseen(builder, s, lexicon.table(), targetCount, model, prior);
      }
    }
    return new LexicalModel(builder.build(size), sourceShare, targetShare);
  }

  private static void addUnseen(
      TranslationTable.Builder builder,
      int source,
      TranslationTable known,
      int[] targetCount,
      ModelOne model,
      TaskPrior prior) {
    boolean self = false;
    for (int e = known.start(source); e < known.end(source); e++) {
      int target = known.target(e);
      self |= target == source;
      if (targetCount[target] > 0) {
        addUnseen(builder, source, target, model);
      }
    }
    if (!self && prior.answersToItself(source)) {
      addUnseen(builder, source, source, model);
    }
  }

  private static void addUnseen(
      TranslationTable.Builder builder, int source, int target, ModelOne model) {
    if (!model.knows(source, target)) {
      builder.add(
          source,
          target,
          model.unseenForward(source, target),
          model.unseenBackward(source, target));
    }
  }

  private static double[] shares(int[] counts) {
    double sum = Arrays.stream(counts).sum() + SMOOTHING;
    double[] shares = new double[counts.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (counts[i] + SMOOTHING * BACKGROUND) / sum;
    }
    return shares;
  }

  /** Which units translate which. */
  public TranslationTable table() {
    return table;
  }

  /** How much of all source text a unit makes up, 0 to 1. */
  public float sourceShare(int unit) {
    return sourceShare[unit];
  }

  /** How much of all target text a unit makes up, 0 to 1. */
  public float targetShare(int unit) {
    return targetShare[unit];
  }

  /** Whether any translation of a source unit is known. */
  public boolean knowsSource(int unit) {
    return sourceKnown[unit];
  }

  /** Whether any source of a target unit is known. */
  public boolean knowsTarget(int unit) {
    return targetKnown[unit];
  }
}
