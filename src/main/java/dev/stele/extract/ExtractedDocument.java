package dev.stele.extract;

import dev.stele.document.Block;
import dev.stele.document.Masthead;
import java.util.List;

/**
 * The text of a file.
 *
 * @param masthead what the first page says, or the caller knew
 * @param blocks in the order of reading, each footnote right behind the block that calls it; at
 *     least one
 * @param digest SHA-256 of the file in hexadecimal digits
 */
public record ExtractedDocument(Masthead masthead, List<Block> blocks, String digest) {
  public ExtractedDocument {
    blocks = List.copyOf(blocks);
  }
}
