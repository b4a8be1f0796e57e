package dev.stele.align;

import dev.stele.lexicon.TranslationTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Finds the units of two texts that may translate each other. */
final class Associations {
  /** How much less likely a translation is at the other end of the text. */
  private static final double REMOTENESS = 1;

  private static final double LEAST_RATIO = 1e-9;

  private final PlacedText source;
  private final PlacedText target;
  private final List<Meeting> meetings = new ArrayList<>();
  private final List<List<Meeting>> bySource;
  private final List<List<Meeting>> byTarget;

  /** Two units of which the table knows that they may translate each other. */
  private record Meeting(int source, int target, double forward, double backward) {}

  private Associations(PlacedText source, PlacedText target) {
    this.source = source;
    this.target = target;
    bySource = lists(source.size());
    byTarget = lists(target.size());
  }

  private static List<List<Meeting>> lists(int count) {
    List<List<Meeting>> lists = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  /** All associations, in no order. */
  static List<Association> of(PlacedText source, PlacedText target, TranslationTable table) {
    Associations associations = new Associations(source, target);
    associations.meet(table);
    return associations.meetings.stream().map(associations::weighed).toList();
  }

  private void meet(TranslationTable table) {
    Map<Integer, List<Integer>> places = new HashMap<>();
    for (int t = 0; t < target.size(); t++) {
      places.computeIfAbsent(target.unit(t), unit -> new ArrayList<>()).add(t);
    }
    for (int s = 0; s < source.size(); s++) {
      int unit = source.unit(s);
      for (int e = table.start(unit); e < table.end(unit); e++) {
        for (int t : places.getOrDefault(table.target(e), List.of())) {
          double near = Math.exp(-REMOTENESS * Math.abs(source.position(s) - target.position(t)));
          Meeting meeting = new Meeting(s, t, near * table.forward(e), near * table.backward(e));
          meetings.add(meeting);
          bySource.get(s).add(meeting);
          byTarget.get(t).add(meeting);
        }
      }
    }
  }

  private Association weighed(Meeting meeting) {
    int s = meeting.source();
    int t = meeting.target();
    double forwards =
        meeting.forward()
            + source.size() * target.background(t)
            + rivals(source, s, byTarget.get(t), Meeting::source, Meeting::forward);
    double backwards =
        meeting.backward()
            + target.size() * source.background(s)
            + rivals(target, t, bySource.get(s), Meeting::target, Meeting::backward);
    double says =
        (Math.log(meeting.forward() / target.share(t) + LEAST_RATIO)
                + Math.log(meeting.backward() / source.share(s) + LEAST_RATIO))
            / 2;
    return new Association(
        kind(s, t),
        s,
        t,
        meeting.forward() / forwards,
        meeting.backward() / backwards,
        source.trust(s) * target.trust(t),
        says);
  }

  private Link.Kind kind(int s, int t) {
    return switch (source.kind(s)) {
      case NUMBER -> Link.Kind.NUMBER;
      case MONTH -> Link.Kind.MONTH;
      case SYMBOL -> Link.Kind.SYMBOL;
      case MARK -> Link.Kind.MARK;
      case WORD -> source.unit(s) == target.unit(t) ? Link.Kind.NAME : Link.Kind.WORD;
    };
  }

  /**
   * What the rivals of a unit have, each counted once: the other units with which one unit of the
   * other side meets. Those that overlap it anywhere say the same twice; and between two places
   * where the same unit stands their neighbours decide.
   */
  private static double rivals(
      PlacedText text,
      int unit,
      List<Meeting> meetings,
      ToIntFunction<Meeting> place,
      ToDoubleFunction<Meeting> probability) {
    Map<Integer, Double> most = new HashMap<>();
    for (Meeting meeting : meetings) {
      most.merge(
          text.unit(place.applyAsInt(meeting)), probability.applyAsDouble(meeting), Math::max);
    }
    for (Meeting meeting : meetings) {
      if (text.overlap(unit, place.applyAsInt(meeting))) {
        most.remove(text.unit(place.applyAsInt(meeting)));
      }
    }
    most.remove(text.unit(unit));
    return most.values().stream().mapToDouble(p -> p).sum();
  }
}
