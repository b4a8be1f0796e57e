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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A {@link Ladder} that came back, with the texts where they lie beside it. */
final class LadderFile implements BeadFile {
  static final Pattern RUNG = Pattern.compile("(\\d{1,9})[\\t ]+(\\d{1,9})([\\t ].*)?");
  private static final String EXTENSION = ".ladder";

  private record Rung(int line, int source, int target) {}

  private final Path file;
  private final List<Rung> rungs = new ArrayList<>();
  private final List<Skipped> faults = new ArrayList<>();

  private LadderFile(Path file) {
    this.file = file;
  }

  static LadderFile read(Path file) throws IOException, FaultyFileException {
    LadderFile ladder = new LadderFile(file);
    TextLines.read(file, ladder::take);
    return ladder;
  }

  private void take(int number, String line) {
    if (line.isBlank()) {
      return;
    }
    Matcher rung = RUNG.matcher(line.strip());
    if (!rung.matches()) {
      faults.add(
          new Skipped(
              number,
              "'%s' is no rung, such as 3<tab>4<tab>0.9".formatted(SideLetters.excerpt(line))));
      return;
    }
    Rung next = new Rung(number, Integer.parseInt(rung.group(1)), Integer.parseInt(rung.group(2)));
    Rung last = rungs.isEmpty() ? new Rung(0, 0, 0) : rungs.get(rungs.size() - 1);
    if (next.source() < last.source() || next.target() < last.target()) {
      faults.add(new Skipped(number, "a rung does not stand below the one before it"));
      return;
    }
    rungs.add(next);
  }

  @Override
  public Optional<BitextId> bitext() {
    return Optional.empty();
  }

  @Override
  public Links links(Bitext known) throws FaultyFileException {
    FaultyFileException.throwIfAny(faults);
    Optional<List<String>> sources = texts(known.source().language().tag());
    Optional<List<String>> targets = texts(known.target().language().tag());
    Rung end =
        new Rung(
            rungs.isEmpty() ? 1 : rungs.get(rungs.size() - 1).line(),
            sources.map(List::size).orElse(known.sourceSegments().size()),
            targets.map(List::size).orElse(known.targetSegments().size()));
    List<Link> links = new ArrayList<>();
    Rung last = new Rung(1, 0, 0);
    for (Rung rung : rungs) {
      add(last, rung, links);
      last = rung;
    }
    add(last, end, links);
    return new Links(Optional.empty(), sources, targets, links);
  }

  private static void add(Rung from, Rung to, List<Link> links) throws FaultyFileException {
    if (to.source() < from.source() || to.target() < from.target()) {
      throw new FaultyFileException(
          from.line(),
          "the texts have %d and %d segments; this rung stands behind %d and %d"
              .formatted(to.source(), to.target(), from.source(), from.target()));
    }
    if (from.source() < to.source() || from.target() < to.target()) {
      links.add(
          new Link(
              from.line(),
              new End(range(from.source(), to.source()), Optional.empty()),
              new End(range(from.target(), to.target()), Optional.empty()),
              Mark.NONE));
    }
  }

  private static List<Integer> range(int start, int end) {
    return IntStream.range(start, end).boxed().toList();
  }

  /** The text of a language, {@code NAME.LANGUAGE.txt} beside {@code NAME.ladder}. */
  private Optional<List<String>> texts(String language) throws FaultyFileException {
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(EXTENSION)) {
      return Optional.empty();
    }
    String text = name.substring(0, name.length() - EXTENSION.length()) + "." + language + ".txt";
    return Companion.of(file, text).isPresent()
        ? Optional.of(Companion.lines(Companion.of(file, text).get()))
        : Optional.empty();
  }
}
