package dev.stele.extract;

import dev.stele.document.Block;

/**
 * A paragraph on its way to a block.
 *
 * @param kind what is known of it so far
 * @param page the page on which it begins, from 1; 0 where the file has no pages
 * @param lastPage the page on which it ends
 * @param prominence the size of its letters against the body's, 1 for the same; a title by its
 *     style has 2
 */
record Draft(MarkedText text, Block.Kind kind, int page, int lastPage, double prominence) {
  Draft with(MarkedText other) {
    return new Draft(other, kind, page, lastPage, prominence);
  }

  Draft with(Block.Kind other) {
    return new Draft(text, other, page, lastPage, prominence);
  }

  boolean isNote() {
    return kind instanceof Block.Kind.Footnote;
  }
}
