package dev.stele.ingest;

import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Reads files by which a person, or another program, has corrected a bitext. */
@FunctionalInterface
public interface CorrectedFiles {

  /**
   * The bitext as a file says it is.
   *
   * @param file those that belong to it are looked for beside it
   * @param named the bitext that it is of; where empty, the file says it, or is a whole bitext
   * @param known gives the bitexts of the memory
   * @param allReviewed whether a person vouches for every link, marked or not
   * @throws IOException where a file cannot be read
   * @throws IngestException where it cannot be of that bitext; the message says why, and names the
   *     lines
   */
  Bitext read(
      Path file,
      Optional<BitextId> named,
      Function<BitextId, Optional<Bitext>> known,
      boolean allReviewed)
      throws IOException, IngestException;
}
