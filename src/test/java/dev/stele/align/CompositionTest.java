package dev.stele.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stele.align.Composition.Group;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CompositionTest {

  @Test
  void beads_that_share_a_segment_become_one() {
    assertThat(derived(beads("1-1 1-2 2-1"), beads("1-1 2-1 1-1")))
        .containsExactly("[0,1):[0,1)", "[1,4):[1,3)");
  }

  @Test
  void what_only_one_of_the_two_answers_has_no_partner() {
    assertThat(derived(beads("1-1 1-1 1-0"), beads("1-1 1-0 1-1")))
        .containsExactly("[0,1):[0,1)", ":[1,2)", "[1,2):");
  }

  @Test
  void what_the_shared_text_lacks_has_no_partner_even_where_both_others_have_it() {
    assertThat(derived(beads("1-1 0-1 1-1"), beads("1-1 0-1 1-1")))
        .containsExactly("[0,1):[0,1)", ":[1,2)", "[1,2):", "[2,3):[2,3)");
  }

  @Test
  void what_stands_between_segments_of_a_bead_belongs_to_it() {
    assertThat(derived(beads("1-1 0-1 1-1"), beads("2-1"))).containsExactly("[0,3):[0,1)");
  }

  @Test
  void a_moved_section_stays_moved() {
    Alignment moved =
        new Alignment(
            List.of(bead(0, 1, 1, 2), bead(1, 2, 2, 3), bead(2, 3, 0, 1)),
            /* sourceSize= */ 3,
            /* targetSize= */ 3);
    assertThat(derived(beads("1-1 1-1 1-1"), moved))
        .containsExactly("[0,1):[1,2)", "[1,2):[2,3)", "[2,3):[0,1)");
    assertThat(derived(moved, beads("1-1 1-1 1-1")))
        .containsExactly("[0,1):[2,3)", "[1,2):[0,1)", "[2,3):[1,2)");
  }

  @Test
  void confidence_is_that_of_all_its_beads_together_and_the_reason_says_whence_it_comes() {
    Bead bead = Composition.derived(beads("1-1 1-1"), beads("2-1")).beads().get(0);
    assertThat(bead.confidence()).isCloseTo(0.9 * 0.9 * 0.9, within(1e-12));
    assertThat(bead.reason()).isEqualTo(Bead.Reason.DERIVED);
  }

  @Test
  void groups_reach_over_any_number_of_texts() {
    List<Group> groups =
        Composition.groups(List.of(beads("1-1 1-1 1-1"), beads("2-1 1-1"), beads("1-2 0-1 2-2")));
    assertThat(groups).extracting(g -> text(g.spans())).containsExactly("[0,3):[0,3):[0,2):[0,5)");
  }

  @Test
  void alignments_of_texts_of_different_size_cannot_be_joined() {
    assertThatThrownBy(() -> Composition.derived(beads("1-1"), beads("1-1 1-1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 segments")
        .hasMessageContaining("2");
  }

  @Property
  void groups_hold_every_segment_of_every_text_once_and_every_bead_whole(
      @ForAll("pairs") List<Alignment> alignments) {
    List<Group> groups = Composition.groups(alignments);
    for (int side = 0; side <= alignments.size(); side++) {
      int size = side == 0 ? alignments.get(0).sourceSize() : alignments.get(side - 1).targetSize();
      checkPartition(groups, side, size);
    }
    for (int k = 0; k < alignments.size(); k++) {
      for (Bead bead : alignments.get(k).beads()) {
        int side = k + 1;
        assertThat(groups)
            .filteredOn(
                g ->
                    holds(g.spans().get(0), bead.source())
                        && holds(g.spans().get(side), bead.target()))
            .as("groups with %s", bead)
            .isNotEmpty();
      }
    }
  }

  @Property
  void a_derived_alignment_says_the_same_either_way_round(
      @ForAll("pairs") List<Alignment> alignments) {
    Alignment there = Composition.derived(alignments.get(0), alignments.get(1));
    Alignment back = Composition.derived(alignments.get(1), alignments.get(0));
    assertThat(there.sourceSize()).isEqualTo(alignments.get(0).targetSize());
    assertThat(there.targetSize()).isEqualTo(alignments.get(1).targetSize());
    assertThat(texts(there.turned())).containsExactlyInAnyOrderElementsOf(texts(back));
  }

  @Property
  void through_a_text_that_is_the_same_as_one_of_the_two_nothing_changes(
      @ForAll("alignments") Alignment alignment) {
    List<Bead> same =
        IntStream.range(0, alignment.sourceSize())
            .mapToObj(i -> new Bead(new Span(i, i + 1), new Span(i, i + 1), Bead.Reason.LABEL, 1))
            .toList();
    Alignment identity = new Alignment(same, alignment.sourceSize(), alignment.sourceSize());
    Alignment derived = Composition.derived(identity, alignment);
    assertThat(texts(derived)).containsExactlyInAnyOrderElementsOf(texts(alignment));
    assertThat(derived.beads().stream().mapToDouble(Bead::confidence).sum())
        .isCloseTo(alignment.beads().stream().mapToDouble(Bead::confidence).sum(), within(1e-6));
  }

  @Property
  void turning_twice_gives_the_same_beads(@ForAll("alignments") Alignment alignment) {
    assertThat(texts(alignment.turned().turned()))
        .containsExactlyInAnyOrderElementsOf(texts(alignment));
  }

  @Provide
  Arbitrary<List<Alignment>> pairs() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 12), Arbitraries.randoms(), Arbitraries.randoms())
        .as((size, one, other) -> List.of(alignment(size, one), alignment(size, other)));
  }

  @Provide
  Arbitrary<Alignment> alignments() {
    return Combinators.combine(Arbitraries.integers().between(0, 12), Arbitraries.randoms())
        .as(CompositionTest::alignment);
  }

  /** Beads of any shape over a source of some size, now and then with moved parts in the target. */
  private static Alignment alignment(int sourceSize, Random random) {
    List<int[]> shapes = new ArrayList<>();
    for (int done = 0; done < sourceSize; ) {
      int taken = Math.min(random.nextInt(4), sourceSize - done);
      shapes.add(new int[] {taken, taken == 0 ? 1 : random.nextInt(4)});
      done += taken;
    }
    List<Integer> printed = new ArrayList<>(IntStream.range(0, shapes.size()).boxed().toList());
    if (!printed.isEmpty() && random.nextInt(3) == 0) {
      Collections.rotate(printed, random.nextInt(printed.size()));
    }
    int[] targetStarts = new int[shapes.size()];
    int targetSize = 0;
    for (int shape : printed) {
      targetStarts[shape] = targetSize;
      targetSize += shapes.get(shape)[1];
    }
    List<Bead> beads = new ArrayList<>();
    int source = 0;
    for (int shape = 0; shape < shapes.size(); shape++) {
      int[] sizes = shapes.get(shape);
      beads.add(
          new Bead(
              new Span(source, source + sizes[0]),
              new Span(targetStarts[shape], targetStarts[shape] + sizes[1]),
              Bead.Reason.LEXICON,
              random.nextDouble()));
      source += sizes[0];
    }
    return Alignment.inOrder(beads, sourceSize, targetSize);
  }

  private static void checkPartition(List<Group> groups, int side, int size) {
    BitSet seen = new BitSet();
    for (Group group : groups) {
      Span span = group.spans().get(side);
      if (!span.isEmpty()) {
        assertThat(seen.get(span.start(), span.end()).isEmpty()).isTrue();
        seen.set(span.start(), span.end());
      }
    }
    assertThat(seen.cardinality()).isEqualTo(size);
  }

  private static boolean holds(Span whole, Span part) {
    return part.isEmpty() || (whole.start() <= part.start() && part.end() <= whole.end());
  }

  /** Beads in order by their shapes, such as "1-1 2-1". */
  private static Alignment beads(String shapes) {
    List<Bead> beads = new ArrayList<>();
    int source = 0;
    int target = 0;
    for (String shape : shapes.split(" ", -1)) {
      int sourceEnd = source + shape.charAt(0) - '0';
      int targetEnd = target + shape.charAt(2) - '0';
      beads.add(bead(source, sourceEnd, target, targetEnd));
      source = sourceEnd;
      target = targetEnd;
    }
    return new Alignment(beads, source, target);
  }

  private static Bead bead(int source, int sourceEnd, int target, int targetEnd) {
    return new Bead(
        new Span(source, sourceEnd), new Span(target, targetEnd), Bead.Reason.LEXICON, 0.9);
  }

  private static List<String> derived(Alignment source, Alignment target) {
    return texts(Composition.derived(source, target));
  }

  private static List<String> texts(Alignment alignment) {
    return alignment.beads().stream().map(b -> text(List.of(b.source(), b.target()))).toList();
  }

  private static String text(List<Span> spans) {
    return String.join(
        ":",
        spans.stream()
            .map(s -> s.isEmpty() ? "" : "[%d,%d)".formatted(s.start(), s.end()))
            .toList());
  }
}
