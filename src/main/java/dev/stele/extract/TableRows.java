package dev.stele.extract;

import dev.stele.extract.RawDocument.Piece;
import java.util.List;

/** Makes pieces of the rows of tables. */
final class TableRows {
  private TableRows() {}

  /**
   * What a row is: a box around paragraphs where only one of its cells has text, or else a row of
   * cells.
   *
   * @param cells the paragraphs of each cell
   * @return empty where no cell has text
   */
  static List<? extends Piece> pieces(List<List<Piece.Text>> cells) {
    List<List<Piece.Text>> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    if (filled.isEmpty()) {
      return List.of();
    }
    if (filled.size() == 1 && (cells.size() == 1 || filled.get(0).size() > 1)) {
      return filled.get(0);
    }
    return List.of(
        new Piece.Row(
            cells.stream().map(cell -> cell.stream().map(Piece.Text::text).toList()).toList()));
  }
}
