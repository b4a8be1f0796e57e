package dev.stele.align;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.align.PrintedDocument.Side;
import dev.stele.align.PrintedDocument.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;

/**
 * What damage in one language costs: itself. The samples and documents made at random are damaged
 * as printed, read and aligned, and every bead outside the damaged spot is what it was.
 *
 * <p>The spot is one line: the one that is missing, printed twice, or bears a wrong label. Its
 * beads are those that hold a segment of that line in the whole document; all others must be found
 * again in the damaged one, with the same texts on both sides. A section that stands elsewhere is
 * no spot: not one bead may change.
 */
class DamagedDocumentTest {
  /** Few, for the time they take; raise it to look for more. */
  private static final int TRIES = 6;

  private static final Map<Integer, PrintedDocument> DOCUMENTS = new ConcurrentHashMap<>();

  @Property(tries = TRIES)
  void a_missing_line_costs_only_itself(
      @ForAll("documents") int document, @ForAll Side side, @ForAll("places") int place) {
    PrintedDocument whole = document(document);
    int at = any(whole.lines(side), PrintedLine::isBody, place).orElseThrow();
    List<PrintedLine> damaged = new ArrayList<>(whole.lines(side));
    PrintedLine missing = damaged.remove(at);
    assertOthersStay(whole, side, damaged, Optional.of(missing));
  }

  @Property(tries = TRIES)
  void a_line_printed_twice_costs_only_itself(
      @ForAll("documents") int document, @ForAll Side side, @ForAll("places") int place) {
    PrintedDocument whole = document(document);
    int at = any(whole.lines(side), PrintedLine::isBody, place).orElseThrow();
    List<PrintedLine> damaged = new ArrayList<>(whole.lines(side));
    damaged.add(at, damaged.get(at));
    assertOthersStay(whole, side, damaged, Optional.of(damaged.get(at)));
  }

  @Property(tries = TRIES)
  void a_mistyped_number_costs_only_its_line(
      @ForAll("documents") int document,
      @ForAll Side side,
      @ForAll("places") int place,
      @ForAll @IntRange(min = 1, max = 99) int number) {
    PrintedDocument whole = document(document);
    Optional<Integer> at = any(whole.lines(side), line -> line.label().matches("\\d+\\."), place);
    Assume.that(at.isPresent());
    relabel(whole, side, at.orElseThrow(), number + ".");
  }

  @Property(tries = TRIES)
  void a_label_printed_once_more_costs_only_its_line(
      @ForAll("documents") int document, @ForAll Side side, @ForAll("places") int place) {
    PrintedDocument whole = document(document);
    List<PrintedLine> lines = whole.lines(side);
    Optional<Integer> before =
        any(
            lines.subList(0, lines.size() - 1),
            line -> isLabelled(line) && isLabelled(lines.get(lines.indexOf(line) + 1)),
            place);
    Assume.that(before.isPresent());
    relabel(whole, side, before.orElseThrow() + 1, lines.get(before.orElseThrow()).label());
  }

  private static boolean isLabelled(PrintedLine line) {
    return !line.isHeading() && !line.label().isEmpty();
  }

  private static void relabel(PrintedDocument whole, Side side, int at, String label) {
    List<PrintedLine> damaged = new ArrayList<>(whole.lines(side));
    damaged.set(at, damaged.get(at).withLabel(label));
    assertOthersStay(whole, side, damaged, Optional.of(damaged.get(at)));
  }

  @Property(tries = TRIES)
  void a_section_that_stands_elsewhere_costs_nothing(
      @ForAll("documents") int document,
      @ForAll Side side,
      @ForAll("places") int place,
      @ForAll("places") int other,
      @ForAll boolean before) {
    PrintedDocument whole = document(document);
    List<PrintedLine> damaged = new ArrayList<>(whole.lines(side));
    Optional<Integer> heading = any(damaged, PrintedLine::isHeading, place);
    Assume.that(heading.isPresent());
    PrintedLine first = damaged.get(heading.orElseThrow());
    List<PrintedLine> moved = List.copyOf(section(damaged, first));
    section(damaged, first).clear();
    Optional<Integer> sibling =
        any(damaged, line -> line.isHeading() && line.parent().equals(first.parent()), other);
    Assume.that(sibling.isPresent());
    int at = sibling.orElseThrow();
    damaged.addAll(before ? at : at + section(damaged, damaged.get(at)).size(), moved);
    assertOthersStay(whole, side, damaged, Optional.empty());
  }

  /** The lines from a heading to the next of its rank. */
  private static List<PrintedLine> section(List<PrintedLine> lines, PrintedLine heading) {
    int start = lines.indexOf(heading);
    int end = start + 1;
    while (end < lines.size() && !lines.get(end).endsSection(heading)) {
      end++;
    }
    return lines.subList(start, end);
  }

  private static void assertOthersStay(
      PrintedDocument whole, Side side, List<PrintedLine> damaged, Optional<PrintedLine> spot) {
    List<String> own = spot.map(line -> whole.segments(side, line)).orElse(List.of());
    List<Texts> others =
        whole.beads().stream().filter(bead -> !bead.holdsAnyOf(own, side)).toList();
    assertThat(whole.beads(side, damaged))
        .as("%s, %s, %s", whole.name(), side, spot)
        .containsAll(others);
  }

  @Provide
  Arbitrary<Integer> documents() {
    return Arbitraries.integers().between(0, 40).withDistribution(RandomDistribution.uniform());
  }

  private static PrintedDocument document(int number) {
    return DOCUMENTS.computeIfAbsent(number, PrintedDocument::of);
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, 99_999).withDistribution(RandomDistribution.uniform());
  }

  /** The index of one of the lines that are of a kind; empty where none is. */
  private static Optional<Integer> any(
      List<PrintedLine> lines, Predicate<PrintedLine> kind, int place) {
    List<Integer> found =
        IntStream.range(0, lines.size()).filter(i -> kind.test(lines.get(i))).boxed().toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(place % found.size()));
  }
}
