package dev.stele.structure;

import dev.stele.document.Block;
import dev.stele.document.Masthead;
import dev.stele.document.Outline;
import java.util.List;

/**
 * Reads the outline of a document from its blocks: which numbers and letters at the head of a line
 * are labels and what they number, which lines are headings and tags, and in which language each
 * section was written. Safe for use by several threads.
 *
 * <p>Every block becomes one paragraph. Its path is made of the numbers as they are printed, also
 * where one is missing, doubled or wrong: such a number costs only itself, and the count goes on as
 * if it had been right. Paths that are no place in the text proper are {@code cover/p1} for lines
 * of the masthead, {@code contents/p1} for those of the contents and {@code note 1} for footnotes;
 * {@code original}, {@code date} and {@code title} behind the path of a section are its tag, its
 * date line, and a heading that stands in a line of its own under the number.
 */
public final class OutlineReader {
  private final Numbering numbering;
  private final PlacementSearch search;

  private OutlineReader(Numbering numbering) {
    this.numbering = numbering;
    this.search = new PlacementSearch(new Moves(numbering));
  }

  /**
   * Reads the rules of numbering from the class path.
   *
   * @throws java.io.UncheckedIOException where they cannot be read
   */
  public static OutlineReader load() {
    return new OutlineReader(Numbering.load());
  }

  /**
   * Reads an outline.
   *
   * @param masthead tells in which language the untagged parts were written
   * @param blocks in the order of reading; perhaps empty
   */
  public Outline outline(Masthead masthead, List<Block> blocks) {
    List<Line> lines = LineReader.read(numbering, blocks);
    List<Placement> placements = search.place(lines);
    OutlineBuilder builder = new OutlineBuilder();
    for (Line line : lines) {
      builder.add(line, placements.get(line.index()));
    }
    return new Outline(masthead, builder.build(masthead.untaggedOriginal()));
  }
}
