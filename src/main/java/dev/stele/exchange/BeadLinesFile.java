package dev.stele.exchange;

import dev.stele.exchange.Links.End;
import dev.stele.exchange.Links.Link;
import dev.stele.exchange.Links.Mark;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.Skipped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Beads as indices, {@code [0, 1]:[2]}, that came back. */
final class BeadLinesFile implements BeadFile {
  private final List<Link> links = new ArrayList<>();
  private final List<Skipped> faults = new ArrayList<>();

  static BeadLinesFile read(Path file) throws IOException, FaultyFileException {
    BeadLinesFile beads = new BeadLinesFile();
    TextLines.read(file, beads::take);
    return beads;
  }

  private void take(int number, String text) {
    if (!text.isBlank()) {
      try {
        BeadLines.Line line = BeadLines.Line.parse(text);
        links.add(
            new Link(
                number,
                new End(line.source(), Optional.empty()),
                new End(line.target(), Optional.empty()),
                Mark.NONE));
      } catch (IllegalArgumentException e) {
        faults.add(new Skipped(number, e.getMessage()));
      }
    }
  }

  @Override
  public Optional<BitextId> bitext() {
    return Optional.empty();
  }

  @Override
  public Links links(Bitext known) throws FaultyFileException {
    FaultyFileException.throwIfAny(faults);
    return new Links(Optional.empty(), Optional.empty(), Optional.empty(), links);
  }
}
