package dev.stele.exchange;

import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import java.util.Optional;

/** A file, with those beside it, that says which segments of a bitext translate each other. */
sealed interface BeadFile
    permits InterTextFiles, LadderFile, BeadLinesFile, BeadTableFile, BeadJsonFile {

  /** The bitext that it names; empty where it names none. */
  Optional<BitextId> bitext();

  /**
   * The links.
   *
   * @param known the bitext that they are of
   * @throws FaultyFileException where they cannot be of that bitext
   */
  Links links(Bitext known) throws FaultyFileException;

  /** The whole bitext, where the file holds it; empty where it holds less. */
  default Optional<Bitext> whole() throws FaultyFileException {
    return Optional.empty();
  }
}
