package dev.stele.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.align.Bead;
import dev.stele.align.Bead.Reason;
import dev.stele.align.Span;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What goes out comes back as it was, and what was corrected in between comes back corrected. */
class BeadFilesProperties {

  @Provide
  Arbitrary<Bitext> bitexts() {
    return Bitexts.any(/* isMoved= */ true);
  }

  @Provide
  Arbitrary<Bitext> ordered() {
    return Bitexts.any(/* isMoved= */ false);
  }

  @Provide
  Arbitrary<BitextFormat> formats() {
    return Arbitraries.of(
        BitextFormat.TSV,
        BitextFormat.XLSX,
        BitextFormat.JSONL,
        BitextFormat.BEADS,
        BitextFormat.INTERTEXT,
        BitextFormat.LADDER);
  }

  @Property(tries = 600)
  void a_file_that_nobody_has_changed_changes_nothing(
      @ForAll("bitexts") Bitext bitext, @ForAll("formats") BitextFormat format) throws Exception {
    Assume.that(format != BitextFormat.LADDER || isLadder(bitext));
    assertThat(back(bitext, format, bitext)).isEqualTo(bitext);
  }

  @Property(tries = 600)
  void beads_that_a_person_has_changed_are_reviewed_and_the_others_stay(
      @ForAll("bitexts") Bitext bitext, @ForAll("formats") BitextFormat format, @ForAll long seed)
      throws Exception {
    Bitext corrected = Bitexts.otherwise(bitext, reviewed(bitext, new Random(seed)));
    Assume.that(format != BitextFormat.LADDER || isLadder(corrected));
    Bitext back = back(corrected, format, bitext);
    assertThat(back.sourceSegments()).isEqualTo(bitext.sourceSegments());
    assertThat(back.targetSegments()).isEqualTo(bitext.targetSegments());
    assertThat(spans(back)).isEqualTo(spans(corrected));
    List<List<Span>> before = spans(bitext);
    for (Bead bead : back.alignment().beads()) {
      boolean isMarked = format != BitextFormat.LADDER && format != BitextFormat.BEADS;
      if (isMarked || !before.contains(ends(bead))) {
        assertThat(bead.reason()).isEqualTo(Reason.REVIEW);
      }
    }
  }

  @Property(tries = 300)
  void whole_bitexts_come_back_from_intertext_alone(@ForAll("bitexts") Bitext bitext)
      throws Exception {
    Assume.that(
        Stream.concat(bitext.sourceSegments().stream(), bitext.targetSegments().stream())
            .noneMatch(segment -> Letters.of(segment.text()).isEmpty()));
    Bitext back =
        in(
            folder ->
                read(
                    Bitexts.write(bitext, BitextFormat.INTERTEXT, folder), id -> Optional.empty()));
    assertThat(back.source()).isEqualTo(bitext.source());
    assertThat(back.target()).isEqualTo(bitext.target());
    assertThat(spans(back)).isEqualTo(spans(bitext));
    for (int i = 0; i < bitext.sourceSegments().size(); i++) {
      assertThat(back.sourceSegments().get(i).path().toString())
          .isEqualTo(bitext.sourceSegments().get(i).path().toString());
      assertThat(back.sourceSegments().get(i).original())
          .isEqualTo(bitext.sourceSegments().get(i).original());
      assertThat(back.sourceSegments().get(i).text())
          .isEqualTo(XmlText.clean(bitext.sourceSegments().get(i).text()));
    }
  }

  @Property(tries = 300)
  void texts_are_found_where_a_table_has_lost_the_numbers_of_segments(
      @ForAll("ordered") Bitext bitext, @ForAll long seed) throws Exception {
    Assume.that(
        Stream.concat(bitext.sourceSegments().stream(), bitext.targetSegments().stream())
            .noneMatch(segment -> Letters.of(segment.text()).isEmpty()));
    Bitext corrected =
        Bitexts.otherwise(
            bitext,
            Bitexts.beads(
                bitext.sourceSegments().size(),
                bitext.targetSegments().size(),
                /* isMoved= */ false,
                new Random(seed)));
    Bitext back =
        in(
            folder -> {
              Path file = Bitexts.write(corrected, BitextFormat.TSV, folder);
              List<String> lines = new ArrayList<>();
              for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t", -1);
                cells[6] = lines.isEmpty() ? cells[6] : "";
                cells[7] = lines.isEmpty() ? cells[7] : "";
                lines.add(String.join("\t", cells));
              }
              Files.write(file, lines);
              return read(file, id -> Optional.of(bitext));
            });
    assertThat(spans(back)).isEqualTo(spans(corrected));
    assertThat(back.sourceSegments()).isEqualTo(bitext.sourceSegments());
  }

  private static Bitext back(Bitext written, BitextFormat format, Bitext known) throws Exception {
    return in(
        folder ->
            BeadFiles.read(
                Bitexts.write(written, format, folder),
                Optional.of(known.id()),
                id -> Optional.of(known),
                /* allReviewed= */ false));
  }

  private static Bitext read(Path file, Function<BitextId, Optional<Bitext>> memory)
      throws IOException, FaultyFileException {
    return BeadFiles.read(file, Optional.empty(), memory, /* allReviewed= */ false);
  }

  /** Work in a folder. */
  private interface Work {
    Bitext in(Path folder) throws Exception;
  }

  private static Bitext in(Work work) throws Exception {
    Path folder = Files.createTempDirectory("stele-test");
    try {
      return work.in(folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static List<Bead> reviewed(Bitext bitext, Random random) {
    return Bitexts.beads(
            bitext.sourceSegments().size(), bitext.targetSegments().size(), true, random)
        .stream()
        .map(bead -> new Bead(bead.source(), bead.target(), Reason.REVIEW, 1))
        .toList();
  }

  private static boolean isLadder(Bitext bitext) {
    try {
      Ladder.check(bitext);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The ends of all beads, in an order that does not depend on where empty sides are put. */
  private static List<List<Span>> spans(Bitext bitext) {
    return bitext.alignment().beads().stream()
        .map(BeadFilesProperties::ends)
        .sorted(Comparator.comparing(List::toString))
        .toList();
  }

  private static List<Span> ends(Bead bead) {
    return List.of(
        bead.source().isEmpty() ? new Span(0, 0) : bead.source(),
        bead.target().isEmpty() ? new Span(0, 0) : bead.target());
  }
}
