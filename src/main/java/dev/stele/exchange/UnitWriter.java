package dev.stele.exchange;

import dev.stele.memory.TranslationUnit;
import java.io.IOException;

/** Writes units one after the other, with memory use that does not grow. */
interface UnitWriter extends AutoCloseable {

  /**
   * Writes a unit.
   *
   * @param unit its source is the source of the file
   */
  void write(TranslationUnit unit) throws IOException;

  /** Ends what is written; the streams are flushed and stay open. */
  @Override
  void close() throws IOException;
}
