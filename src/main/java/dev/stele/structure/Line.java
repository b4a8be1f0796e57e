package dev.stele.structure;

import dev.stele.document.Block;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A block and what can be said of it by its looks and its neighbours alone.
 *
 * @param index its place among the blocks, from 0
 * @param block the block
 * @param role what it is, as far as its number does not matter
 * @param labels what may be its label; empty but for headings and text
 * @param tag the tag or date that it is
 * @param fileLevel the level that the file gives to it as a heading; 0 where it gives none
 * @param tagged whether a tag that names a language follows right behind it
 * @param doubtful whether the text before it breaks off, so that this is no beginning
 * @param leadsIn whether it leads in a list
 * @param next the forms of label with which the next line may begin
 * @param beforeDivision whether the next line may open a division that is called by its name, or
 *     there is none
 */
record Line(
    int index,
    Block block,
    Role role,
    List<Label> labels,
    Optional<Tag> tag,
    int fileLevel,
    boolean tagged,
    boolean doubtful,
    boolean leadsIn,
    Set<String> next,
    boolean beforeDivision) {

  /** What a line is. */
  enum Role {
    COVER,
    CONTENTS,
    NOTE,
    TAG,
    /** A heading, numbered or not. */
    HEADING,
    TEXT,
    ROW;

    /** Whether it stands in the sequence of headings and paragraphs. */
    boolean isBody() {
      return this == HEADING || this == TEXT || this == ROW;
    }
  }

  /** The text behind a label. */
  String textBehind(Label label) {
    return block.text().substring(label.textStart());
  }
}
