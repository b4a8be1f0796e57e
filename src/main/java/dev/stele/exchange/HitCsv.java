package dev.stele.exchange;

import dev.stele.memory.ConcordanceHit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Hits as comma-separated values. */
final class HitCsv implements HitWriter {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** A cell that begins so would be computed by a spreadsheet, and may come from any document. */
  private static final String FORMULA = "=+-@\t";

  private final Writer out;

  HitCsv(OutputStream stream) throws IOException {
    out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    out.write(BYTE_ORDER_MARK);
    line(HitColumns.NAMES);
  }

  @Override
  public void write(ConcordanceHit hit) throws IOException {
    line(HitColumns.of(hit));
  }

  private void line(List<String> cells) throws IOException {
    out.write(cells.stream().map(HitCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String cell(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
