package dev.stele.extract;

import dev.stele.document.Block;
import java.util.stream.Collectors;

/** A document as plain text: a block a line, labels kept, marks of notes back in their places. */
public final class PlainText {
  private PlainText() {}

  /** The lines of a document, each ended by a line feed. */
  public static String of(ExtractedDocument document) {
    return document.blocks().stream()
        .map(block -> line(block) + "\n")
        .collect(Collectors.joining());
  }

  /** A block as a line without its end: numbers of notes raised, a footnote behind its mark. */
  public static String line(Block block) {
    String text = new MarkedText(block.text(), block.notes()).keepingOnly(mark -> false).text();
    return block.kind() instanceof Block.Kind.Footnote footnote
        ? MarkedText.superscript(footnote.mark()) + " " + text
        : text;
  }
}
