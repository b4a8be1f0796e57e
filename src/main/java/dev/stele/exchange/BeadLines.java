package dev.stele.exchange;

import dev.stele.align.Alignment;
import dev.stele.align.Bead;
import dev.stele.align.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Beads as lines {@code [0, 1]:[2]}: indices of segments from 0, as the scorers of sentence
 * aligners read them.
 */
public final class BeadLines {
  private static final Pattern LINE =
      Pattern.compile("\\[((?:\\d+\\s*,\\s*)*\\d+|)]\\s*:\\s*\\[((?:\\d+\\s*,\\s*)*\\d+|)]");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /**
   * One line. Segments of a side need not be neighbours: people have aligned so.
   *
   * @param source indices of source segments from 0, in the order of the line; perhaps none
   * @param target indices of target segments from 0, in the order of the line; perhaps none
   */
  public record Line(List<Integer> source, List<Integer> target) {
    public Line {
      source = List.copyOf(source);
      target = List.copyOf(target);
    }

    /** The line of a bead. */
    public static Line of(Bead bead) {
      return of(bead.source(), bead.target());
    }

    /** The line of segments that are neighbours. */
    public static Line of(Span source, Span target) {
      return new Line(indices(source), indices(target));
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Line parse(String text) {
      Matcher line = LINE.matcher(text.strip());
      if (!line.matches()) {
        throw new IllegalArgumentException("'" + text + "' is no bead, such as [0, 1]:[2]");
      }
      return new Line(indices(line.group(1)), indices(line.group(2)));
    }

    private static List<Integer> indices(Span span) {
      return IntStream.range(span.start(), span.end()).boxed().toList();
    }

    private static List<Integer> indices(String list) {
      return list.isEmpty()
          ? List.of()
          : Stream.of(COMMA.split(list, -1)).map(Integer::valueOf).toList();
    }

    /** Whether it has segments on both sides. */
    public boolean isPair() {
      return !source.isEmpty() && !target.isEmpty();
    }

    @Override
    public String toString() {
      return source + ":" + target;
    }
  }

  private BeadLines() {}

  /** The beads of an alignment, in order. */
  public static List<Line> of(Alignment alignment) {
    return alignment.beads().stream().map(Line::of).toList();
  }

  /** Writes the beads in order, one a line; {@code out} is flushed and left open. */
  public static void write(Alignment alignment, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    for (Line line : of(alignment)) {
      writer.write(line + "\n");
    }
    writer.flush();
  }

  /**
   * Reads a file; blank lines are passed over.
   *
   * @throws IOException where it cannot be read or a line is no bead; the message names file and
   *     line
   */
  public static List<Line> read(Path file) throws IOException {
    List<String> texts = Files.readAllLines(file);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isBlank()) {
        try {
          lines.add(Line.parse(texts.get(i)));
        } catch (IllegalArgumentException e) {
          throw new IOException(file + ": line " + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    return lines;
  }
}
