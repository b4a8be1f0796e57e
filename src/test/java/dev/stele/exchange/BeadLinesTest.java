package dev.stele.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.stele.align.Alignment;
import dev.stele.align.Bead;
import dev.stele.align.Span;
import dev.stele.exchange.BeadLines.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeadLinesTest {
  private static final Alignment ALIGNMENT =
      new Alignment(
          List.of(
              new Bead(new Span(0, 2), new Span(0, 1), Bead.Reason.LEXICON, 0.9),
              new Bead(new Span(2, 3), new Span(1, 1), Bead.Reason.POSITION, 0.9)),
          3,
          1);

  @TempDir private Path folder;

  @Test
  void what_was_written_is_read_again() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BeadLines.write(ALIGNMENT, out);
    assertThat(out).hasToString("[0, 1]:[0]\n[2]:[]\n");
    assertThat(BeadLines.read(Files.write(folder.resolve("beads"), out.toByteArray())))
        .isEqualTo(BeadLines.of(ALIGNMENT))
        .containsExactly(new Line(List.of(0, 1), List.of(0)), new Line(List.of(2), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[0,1] : [2]", " [0 , 1]:[2] ", "[0, 1]:[2]"})
  void blanks_do_not_matter(String line) {
    assertThat(Line.parse(line)).isEqualTo(new Line(List.of(0, 1), List.of(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0:1", "[0]", "[0:[1]", "[a]:[1]", "[0,]:[1]", "[-1]:[0]"})
  void a_line_that_is_no_bead_is_named(String line) throws IOException {
    Path file = Files.writeString(folder.resolve("beads"), "[0]:[0]\n" + line + "\n");
    assertThatIOException()
        .isThrownBy(() -> BeadLines.read(file))
        .withMessage(file + ": line 2: '" + line + "' is no bead, such as [0, 1]:[2]");
  }
}
