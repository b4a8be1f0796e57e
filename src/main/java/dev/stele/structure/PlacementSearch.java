package dev.stele.structure;

import dev.stele.structure.Moves.Move;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the places of all lines together, at the least cost. The search goes through the lines and
 * keeps the cheapest way to each of the best positions, so that what follows decides what a number
 * was.
 */
final class PlacementSearch {
  /** Positions kept from line to line. */
  private static final int BEAM = 16;

  /** How much more a way may cost than the cheapest and still be followed: three mistakes. */
  private static final double MARGIN = 6;

  private final Moves moves;

  PlacementSearch(Moves moves) {
    this.moves = moves;
  }

  private record Way(Optional<Way> before, Placement placement, Position position, double cost) {}

  /** The placements of lines, in their order. */
  List<Placement> place(List<Line> lines) {
    List<Way> ways = List.of(new Way(Optional.empty(), new Placement.Aside(), Position.START, 0));
    for (Line line : lines) {
      ways = extend(ways, line);
    }
    Placement[] placements = new Placement[lines.size()];
    Way way = ways.get(0);
    for (int i = lines.size() - 1; i >= 0; i--) {
      placements[i] = way.placement();
      way = way.before().orElseThrow();
    }
    return Arrays.asList(placements);
  }

  private List<Way> extend(List<Way> ways, Line line) {
    Map<Position, Way> best = new LinkedHashMap<>();
    double least = Double.MAX_VALUE;
    for (Way way : ways) {
      for (Move move : moves.from(way.position(), line)) {
        double cost = way.cost() + move.cost();
        least = Math.min(least, cost);
        if (cost <= least + MARGIN) {
          best.merge(
              move.position(),
              new Way(Optional.of(way), move.placement(), move.position(), cost),
              (known, other) -> other.cost() < known.cost() ? other : known);
        }
      }
    }
    List<Way> sorted = new ArrayList<>(best.values());
    sorted.sort(Comparator.comparingDouble(Way::cost));
    double most = sorted.get(0).cost() + MARGIN;
    return sorted.stream().limit(BEAM).takeWhile(way -> way.cost() <= most).toList();
  }
}
