package dev.stele.cli;

import dev.stele.exchange.TmxReader;
import dev.stele.ingest.IngestException;
import dev.stele.ingest.UnitFiles;
import dev.stele.memory.ImportReport;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.ToIntFunction;

/** TMX as files of units. */
final class TmxFiles implements UnitFiles {

  @Override
  public ImportReport read(
      Path file, ToIntFunction<List<TranslationUnit>> sink, DoubleConsumer progress)
      throws IOException, IngestException {
    try {
      return TmxReader.read(file, sink, progress);
    } catch (TmxReader.NotTmxException e) {
      throw new IngestException(e.getMessage(), e);
    }
  }
}
