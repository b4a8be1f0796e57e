package dev.stele.ingest;

import dev.stele.memory.ImportReport;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.ToIntFunction;

/** Reads files of units that any program has written. */
@FunctionalInterface
public interface UnitFiles {

  /**
   * Reads a file; what cannot be used of it is left out and reported.
   *
   * @param sink takes the units in batches, in order, and says how many were new
   * @param progress hears now and then how much of the file has been read, 0 to 1; what it raises
   *     ends the reading
   * @throws IOException where the file cannot be read
   * @throws IngestException where it is no such file; the message says why, and names the line
   */
  ImportReport read(Path file, ToIntFunction<List<TranslationUnit>> sink, DoubleConsumer progress)
      throws IOException, IngestException;
}
