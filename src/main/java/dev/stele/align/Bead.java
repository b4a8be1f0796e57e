package dev.stele.align;

import java.util.Locale;

/**
 * Segments of both sides that translate each other (Gale and Church 1993).
 *
 * @param source segments of the source; empty where nothing in it answers
 * @param target segments of the target; empty where nothing in it answers
 * @param reason what speaks most for the bead
 * @param confidence the probability that the bead is right, 0 to 1
 */
public record Bead(Span source, Span target, Reason reason, double confidence) {

  /** What can speak for a bead. */
  public enum Reason {
    /** The canonical labels of both sides are the same. */
    LABEL,
    /** The headings translate each other. */
    HEADING,
    /** The words translate each other. */
    LEXICON,
    /** A model of sentences finds that they mean the same. */
    EMBEDDING,
    /** Numbers, dates, symbols or names are the same. */
    NUMBERS,
    /** The lengths are in proportion. */
    LENGTH,
    /** Nothing but the place between its neighbours. */
    POSITION,
    /** Beads that pair both sides with the same segments of a third text. */
    DERIVED,
    /** A file of another program pairs them so. */
    IMPORTED,
    /** A person has found it right, or made it so. */
    REVIEW;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Bead {
    if (source.isEmpty() && target.isEmpty()) {
      throw new IllegalArgumentException("a bead holds a segment");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is 0 to 1, not " + confidence);
    }
  }

  /** Whether it has segments on both sides. */
  public boolean isPair() {
    return !source.isEmpty() && !target.isEmpty();
  }

  /** Whether a person has found it right, or made it so. */
  public boolean isReviewed() {
    return reason == Reason.REVIEW;
  }

  /** The same bead with the target as the source. */
  Bead turned() {
    return new Bead(/* source= */ target, /* target= */ source, reason, confidence);
  }
}
