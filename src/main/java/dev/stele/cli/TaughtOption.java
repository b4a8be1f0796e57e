package dev.stele.cli;

import dev.stele.ingest.TaughtLexicon;
import dev.stele.lexicon.Lexicon;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Lets a command that aligns use what a memory has taught. */
final class TaughtOption implements AutoCloseable {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Also use what the memory in this data folder has taught; without it, only the lexicon that comes with the program.")
  private Optional<Path> data = Optional.empty();

  private Optional<DataFolder> open = Optional.empty();

  /**
   * What is known beforehand, to be asked until this is closed.
   *
   * @throws dev.stele.memory.MemoryException where the data folder is not there or cannot be used
   */
  Supplier<Lexicon> lexicon() {
    if (data.isEmpty()) {
      return Lexicon::seed;
    }
    if (open.isEmpty()) {
      open = Optional.of(DataFolder.openExisting(data.get()));
    }
    TaughtLexicon taught = open.get().lexicon();
    return taught::lexicon;
  }

  @Override
  public void close() {
    open.ifPresent(DataFolder::close);
    open = Optional.empty();
  }
}
