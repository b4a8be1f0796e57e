package dev.stele.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table as a workbook, row after row, with memory use that does not grow. Every cell is a
 * text, which no program computes. What does not fit into a sheet goes into another.
 */
final class XlsxWriter implements TableWriter {
  private static final int ROWS_IN_MEMORY = 500;

  /** A sheet holds 1,048,576 at most, as Excel has it. */
  private static final int ROWS_IN_SHEET = 1_000_000;

  private final Workbook workbook;
  private final String name;
  private final List<String> header;
  private Worksheet sheet;
  private int sheets;
  private int row;

  /**
   * Begins a workbook.
   *
   * @param out stays open
   * @param name what its sheets are called
   * @param header the first row of each sheet
   */
  XlsxWriter(OutputStream out, String name, List<String> header) throws IOException {
    // The version that a workbook names is a number; ours is none.
    this.workbook = new Workbook(out, "Stele", null);
    this.name = name;
    this.header = header;
    this.sheet = begin();
  }

  private Worksheet begin() throws IOException {
    sheets++;
    sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    row = 0;
    put(header);
    return sheet;
  }

  @Override
  public void write(List<String> cells) throws IOException {
    if (row == ROWS_IN_SHEET) {
      sheet.finish();
      begin();
    }
    put(cells);
  }

  private void put(List<String> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.inlineString(row, column, XlsxText.encode(cells.get(column)));
      }
    }
    row++;
    if (row % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }
}
