package dev.stele.exchange;

import dev.stele.memory.ConcordanceHit;
import java.io.IOException;
import java.io.OutputStream;

/** Hits as a workbook: one sheet, every cell a text. */
final class HitWorkbook implements HitWriter {
  private final XlsxWriter table;

  HitWorkbook(OutputStream out) throws IOException {
    table = new XlsxWriter(out, "hits", HitColumns.NAMES);
  }

  @Override
  public void write(ConcordanceHit hit) throws IOException {
    table.write(HitColumns.of(hit));
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
