package dev.stele.structure;

import dev.stele.document.Step.Numbered;
import java.util.List;

/** What place in the outline a line takes. */
sealed interface Placement {

  /** None of its own: cover, contents, a note, a tag. */
  record Aside() implements Placement {}

  /** A paragraph without a label. */
  record Unlabelled() implements Placement {}

  /** The title of the division that the line before opened by its label alone. */
  record Title() implements Placement {}

  /**
   * A heading without a number, which opens a division.
   *
   * @param depth how many of the open divisions stay open, at least the root
   */
  record Named(int depth) implements Placement {}

  /**
   * A label that opens a division.
   *
   * @param depth how many of the open divisions stay open, at least the root
   * @param step its step in the path
   * @param label the label
   * @param isHeading whether what stands behind the label is its heading, and not already text
   */
  record Division(int depth, Numbered step, Label label, boolean isHeading) implements Placement {}

  /**
   * A numbered paragraph.
   *
   * @param steps its steps in the path behind its division, one or (for 1.1) two
   * @param label the label
   */
  record Paragraph(List<Numbered> steps, Label label) implements Placement {
    public Paragraph {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A lettered or numbered part of a paragraph.
   *
   * @param owner the index of the line of that paragraph; -1 for the division itself
   * @param steps its steps in the path behind the owner
   * @param label the label
   */
  record Item(int owner, List<Numbered> steps, Label label) implements Placement {
    public Item {
      steps = List.copyOf(steps);
    }
  }
}
