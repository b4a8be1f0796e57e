package dev.stele.exchange;

import dev.stele.memory.ConcordanceHit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Hits as a workbook: one sheet, every cell a text. */
final class HitWorkbook implements HitWriter {
  private static final int ROWS_IN_MEMORY = 500;

  /** A cell holds no more, as Excel has it. */
  private static final int LONGEST_CELL = 32_767;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  HitWorkbook(OutputStream out) throws IOException {
    // The version that a workbook names is a number; ours is none.
    workbook = new Workbook(out, "Stele", null);
    sheet = workbook.newWorksheet("hits");
    write(HitColumns.NAMES);
  }

  @Override
  public void write(ConcordanceHit hit) throws IOException {
    write(HitColumns.of(hit));
  }

  private void write(List<String> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      String text = cells.get(column);
      sheet.inlineString(row, column, text.substring(0, Math.min(LONGEST_CELL, text.length())));
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
