package dev.stele.cli;

import dev.stele.exchange.BeadFiles;
import dev.stele.exchange.FaultyFileException;
import dev.stele.exchange.TmxReader;
import dev.stele.exchange.UnitFileReader;
import dev.stele.ingest.CorrectedFiles;
import dev.stele.ingest.IngestException;
import dev.stele.ingest.UnitFiles;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.ImportReport;
import dev.stele.memory.TranslationUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Files of units, and of corrected bitexts, in every format that is read. */
public final class ExchangeFormats implements UnitFiles, CorrectedFiles {

  @Override
  public ImportReport read(
      Path file, ToIntFunction<List<TranslationUnit>> sink, DoubleConsumer progress)
      throws IOException, IngestException {
    try {
      return UnitFileReader.read(file, sink, progress);
    } catch (FaultyFileException | TmxReader.NotTmxException e) {
      throw new IngestException(e.getMessage(), e);
    }
  }

  @Override
  public Bitext read(
      Path file,
      Optional<BitextId> named,
      Function<BitextId, Optional<Bitext>> known,
      boolean allReviewed)
      throws IOException, IngestException {
    try {
      return BeadFiles.read(file, named, known, allReviewed);
    } catch (FaultyFileException e) {
      throw new IngestException(e.getMessage(), e);
    }
  }
}
