package dev.stele.document;

import java.util.List;

/**
 * A document in its order: what its first page says, and its sections.
 *
 * @param masthead what the document says of itself
 * @param root the section that holds everything, its path the root
 */
public record Outline(Masthead masthead, Section root) {

  /** All paragraphs in the order printed. */
  public List<Paragraph> paragraphs() {
    return root.allParagraphs().toList();
  }
}
