package dev.stele.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a table as tab-separated values; see {@link Tsv}. */
final class TsvWriter implements TableWriter {
  private final Writer out;

  /**
   * Begins a table.
   *
   * @param stream stays open
   * @param header the first row
   */
  TsvWriter(OutputStream stream, List<String> header) throws IOException {
    out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    write(header);
  }

  @Override
  public void write(List<String> cells) throws IOException {
    out.write(Tsv.row(cells));
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
