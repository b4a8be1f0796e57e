package dev.stele.align;

import java.util.Arrays;
import java.util.BitSet;

/** Which paragraphs of two documents answer each other, and how surely. */
final class ParagraphPairs {
  private static final int NONE = -1;

  private final int[] partners;
  private final double[] labels;
  private final double[] sourcePosteriors;
  private final double[] targetPosteriors;
  private final BitSet answering = new BitSet();

  /** No pair yet; it is quite uncertain that nothing answers. */
  ParagraphPairs(int sourceSize, int targetSize) {
    partners = new int[sourceSize];
    labels = new double[sourceSize];
    sourcePosteriors = new double[sourceSize];
    targetPosteriors = new double[targetSize];
    Arrays.fill(partners, NONE);
    Arrays.fill(sourcePosteriors, 0.5);
    Arrays.fill(targetPosteriors, 0.5);
  }

  void pair(int source, int target, double labelEvidence, double posterior) {
    partners[source] = target;
    answering.set(target);
    labels[source] = labelEvidence;
    sourcePosteriors[source] = posterior;
    targetPosteriors[target] = posterior;
  }

  void leaveSource(int source, double posterior) {
    sourcePosteriors[source] = posterior;
  }

  void leaveTarget(int target, double posterior) {
    targetPosteriors[target] = posterior;
  }

  boolean isPaired(int source) {
    return partners[source] != NONE;
  }

  /** Whether a target paragraph is the partner of one. */
  boolean isAnswering(int target) {
    return answering.get(target);
  }

  /** The target paragraph of a paired source paragraph. */
  int partner(int source) {
    return partners[source];
  }

  /** What the labels of a pair say. */
  double labels(int source) {
    return labels[source];
  }

  /** How sure it is what answers a source paragraph, or that nothing does. */
  double sourcePosterior(int source) {
    return sourcePosteriors[source];
  }

  /** How sure it is what a target paragraph answers, or that it answers nothing. */
  double targetPosterior(int target) {
    return targetPosteriors[target];
  }
}
