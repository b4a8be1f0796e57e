package dev.stele.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether confidences mean what they say: how often beads are right, by how confident they are
 * (Niculescu-Mizil and Caruana 2005).
 *
 * @param bins ten of equal width, from the least confident to the most
 */
public record Reliability(List<Bin> bins) {
  public static final int BINS = 10;
  public static final Reliability NONE = new Reliability(Collections.nCopies(BINS, Bin.EMPTY));

  /**
   * Beads of about the same confidence.
   *
   * @param beads how many
   * @param confidence the sum of their confidences
   * @param right how many of them are right
   */
  public record Bin(int beads, double confidence, int right) {
    static final Bin EMPTY = new Bin(0, 0, 0);

    public Bin {
      if (right < 0 || right > beads) {
        throw new IllegalArgumentException("%d right of %d beads".formatted(right, beads));
      }
    }

    /** What they promise, 0 to 1; 0 where there are none. */
    public double meanConfidence() {
      return beads == 0 ? 0 : confidence / beads;
    }

    /** What they keep: the share that is right, 0 to 1; 0 where there are none. */
    public double shareRight() {
      return beads == 0 ? 0 : (double) right / beads;
    }

    private Bin plus(Bin other) {
      return new Bin(beads + other.beads, confidence + other.confidence, right + other.right);
    }
  }

  public Reliability {
    bins = List.copyOf(bins);
    if (bins.size() != BINS) {
      throw new IllegalArgumentException(BINS + " bins are wanted, not " + bins.size());
    }
  }

  /** Judges beads by whether they are right. */
  public static Reliability of(List<Bead> beads, Predicate<Bead> right) {
    Reliability all = NONE;
    for (Bead bead : beads) {
      all = all.with(bead.confidence(), right.test(bead));
    }
    return all;
  }

  /** The same and one bead more. */
  Reliability with(double confidence, boolean right) {
    List<Bin> more = new ArrayList<>(bins);
    int at = Math.min(BINS - 1, (int) (confidence * BINS));
    more.set(at, more.get(at).plus(new Bin(1, confidence, right ? 1 : 0)));
    return new Reliability(more);
  }

  /** Both together, every bead with the same weight. */
  public Reliability plus(Reliability other) {
    List<Bin> sums = new ArrayList<>();
    for (int k = 0; k < BINS; k++) {
      sums.add(bins.get(k).plus(other.bins.get(k)));
    }
    return new Reliability(sums);
  }

  /** How many beads there are. */
  public int beads() {
    return bins.stream().mapToInt(Bin::beads).sum();
  }

  /** The beads with a confidence of 0.9 and more. */
  public Bin confident() {
    return bins.get(BINS - 1);
  }

  /** How many of all beads have a confidence of 0.9 and more, 0 to 1; 0 where there are none. */
  public double shareConfident() {
    return beads() == 0 ? 0 : (double) confident().beads() / beads();
  }

  /**
   * How far what is promised is from what is kept, on average over all beads, 0 to 1 (expected
   * calibration error; Naeini, Cooper and Hauskrecht 2015).
   */
  public double calibrationError() {
    double sum = 0;
    for (Bin bin : bins) {
      sum += Math.abs(bin.confidence() - bin.right());
    }
    return beads() == 0 ? 0 : sum / beads();
  }
}
