package dev.stele.memory;

import dev.stele.align.Bead;
import java.util.Locale;

/** What review has made of a unit. */
public enum Status {
  /** Aligned by the program; nobody has looked at it. */
  AUTO,
  /** Found right by a person. */
  CONFIRMED,
  /** Found wrong by a person; never offered as a translation. */
  REJECTED;

  /** What review has made of a bead, and so of its unit. */
  public static Status of(Bead bead) {
    return bead.isReviewed() ? CONFIRMED : AUTO;
  }

  /** Reads the form that {@link #toString} writes. */
  public static Status parse(String text) {
    for (Status status : values()) {
      if (status.toString().equals(text)) {
        return status;
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no review status: auto, confirmed or rejected");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
