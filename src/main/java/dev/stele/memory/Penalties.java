package dev.stele.memory;

import dev.stele.memory.Penalty.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How many points are taken off the score of a match, and for what; 0 for nothing.
 *
 * @param unreviewed that no person has found the unit right, 0 to 50
 * @param numbers that the text has other numbers than the match, 0 to 50
 * @param derived that the unit follows from other units, 0 to 50
 * @param adapted that values in the target have been replaced, 0 to 50
 */
public record Penalties(int unreviewed, int numbers, int derived, int adapted) {
  private static final int MOST = 50;

  /** Takes nothing off. */
  public static final Penalties NONE = new Penalties(0, 0, 0, 0);

  public Penalties {
    check(unreviewed, Reason.UNREVIEWED);
    check(numbers, Reason.NUMBERS);
    check(derived, Reason.DERIVED);
    check(adapted, Reason.ADAPTED);
  }

  private static void check(int points, Reason reason) {
    if (points < 0 || points > MOST) {
      throw new IllegalArgumentException(
          "the penalty for %s is 0 to %d, not %d".formatted(reason, MOST, points));
    }
  }

  /** The points for a reason, 0 for none. */
  public int points(Reason reason) {
    return switch (reason) {
      case UNREVIEWED -> unreviewed;
      case NUMBERS -> numbers;
      case DERIVED -> derived;
      case ADAPTED -> adapted;
    };
  }

  /** The penalties for some reasons, in their order; those of no points are left out. */
  public List<Penalty> of(Collection<Reason> reasons) {
    List<Penalty> penalties = new ArrayList<>();
    for (Reason reason : reasons) {
      if (points(reason) > 0) {
        penalties.add(new Penalty(reason, points(reason)));
      }
    }
    return penalties;
  }
}
