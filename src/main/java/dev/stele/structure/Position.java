package dev.stele.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands open at a place in a document. The integers are indices of lines, -1 for none.
 *
 * @param divisions from the document itself to the innermost, at least one
 * @param outer the number before the point of the last 1.1; 0 for none
 * @param inner the number behind it
 * @param items the items of the last paragraph that has or could have any
 * @param suspended the items before them, which go on where a paragraph without a label stood
 *     between with items of its own
 * @param labelled the last line with a label in this division
 * @param unlabelled the last line without a label behind that
 * @param leadIn the last line that leads in a list and has none yet
 * @param untitled whether the last line opened a division by a label and nothing else
 */
record Position(
    List<Division> divisions,
    int outer,
    int inner,
    ItemList items,
    ItemList suspended,
    int labelled,
    int unlabelled,
    int leadIn,
    boolean untitled) {

  static final Position START = opened(List.of(Division.DOCUMENT), false);

  Position {
    divisions = List.copyOf(divisions);
  }

  private static Position opened(List<Division> divisions, boolean untitled) {
    return new Position(divisions, 0, 0, ItemList.NONE, ItemList.NONE, -1, -1, -1, untitled);
  }

  Division innermost() {
    return divisions.get(divisions.size() - 1);
  }

  /** The form in which the paragraphs here are numbered; empty where none is. */
  String paragraphForm() {
    String form = "";
    for (Division division : divisions) {
      form = division.paragraphs().isOpen() ? division.paragraphs().form() : form;
    }
    return form;
  }

  /** The position in a division that has just been opened behind {@code depth} others. */
  Position open(int depth, Division division, boolean untitled) {
    List<Division> open = closeTo(depth);
    open.add(division);
    return opened(open, untitled);
  }

  /** The divisions that are left when only so many stay open, with what they take over. */
  List<Division> closeTo(int depth) {
    List<Division> open = new ArrayList<>(divisions);
    while (open.size() > depth) {
      Division last = open.remove(open.size() - 1);
      int parent = open.size() - 1;
      boolean noneOutside = open.stream().noneMatch(d -> d.paragraphs().isOpen());
      if (last.paragraphs().isOpen()
          && !last.bars()
          && (noneOutside || (last.level().isPresent() && !last.closed()))) {
        open.set(parent, open.get(parent).withParagraphs(last.paragraphs()));
      }
      if (last.articles().isOpen() && !last.closed()) {
        open.set(parent, open.get(parent).withArticles(last.articles()));
      }
    }
    return open;
  }

  /** The position behind a paragraph without a label. */
  Position unlabelled(Line line) {
    return new Position(
        divisions,
        outer,
        inner,
        items,
        suspended,
        labelled,
        line.index(),
        line.leadsIn() ? line.index() : leadIn,
        false);
  }

  /** The position behind a numbered paragraph. */
  Position paragraph(Line line, List<Division> counted, int newOuter, int newInner) {
    return new Position(
        counted,
        newOuter,
        newInner,
        new ItemList(line.index(), List.of()),
        ItemList.NONE,
        line.index(),
        -1,
        line.leadsIn() ? line.index() : -1,
        false);
  }

  /** The position behind an item. */
  Position item(Line line, ItemList counted, ItemList before) {
    return new Position(
        divisions,
        outer,
        inner,
        counted,
        before,
        line.index(),
        -1,
        line.leadsIn() ? line.index() : -1,
        false);
  }

  /** Whether the last line with a label leads in a list that has not begun. */
  boolean labelledLeadsIn() {
    return leadIn >= 0 && leadIn == labelled;
  }

  /**
   * The line of the paragraph to which a new list belongs: the one before it, unless an earlier one
   * leads in a list and has none yet.
   */
  int ownerOfNewList() {
    if (leadIn >= 0) {
      return leadIn;
    }
    return unlabelled >= 0 ? unlabelled : items.owner();
  }

  /** The same position in other divisions, as many. */
  Position in(List<Division> others) {
    return new Position(
        others, outer, inner, items, suspended, labelled, unlabelled, leadIn, untitled);
  }

  /** The position behind the title of a division. */
  Position titled() {
    return new Position(
        divisions, outer, inner, items, suspended, labelled, unlabelled, leadIn, false);
  }
}
