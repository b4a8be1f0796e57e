package dev.stele.exchange;

import java.io.IOException;
import java.util.List;

/** Writes a table row after row, with memory use that does not grow. */
interface TableWriter extends AutoCloseable {

  /** Writes a row; its cells are texts, which no program computes. */
  void write(List<String> cells) throws IOException;

  /** Ends the table; the stream is flushed and stays open. */
  @Override
  void close() throws IOException;
}
