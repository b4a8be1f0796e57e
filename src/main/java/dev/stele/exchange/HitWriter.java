package dev.stele.exchange;

import dev.stele.memory.ConcordanceHit;
import java.io.IOException;

/** Writes hits of the concordance one after the other, with memory use that does not grow. */
public interface HitWriter extends AutoCloseable {

  /** Writes a hit. */
  void write(ConcordanceHit hit) throws IOException;

  /** Ends the file; what it is written to stays open. */
  @Override
  void close() throws IOException;
}
