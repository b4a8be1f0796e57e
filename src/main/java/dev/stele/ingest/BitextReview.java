package dev.stele.ingest;

import dev.stele.align.Bead;
import dev.stele.memory.Bitext;
import dev.stele.memory.BitextId;
import dev.stele.memory.Memory;
import dev.stele.memory.Memory.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes corrected bitexts into a memory, and what follows from them. */
public final class BitextReview {
  private final CorrectedFiles files;
  private final Memory memory;
  private final DerivedPairs pairs;

  /** Reviews the bitexts of a memory. */
  public BitextReview(CorrectedFiles files, Memory memory) {
    this(files, memory, new DerivedPairs(memory));
  }

  BitextReview(CorrectedFiles files, Memory memory, DerivedPairs pairs) {
    this.files = files;
    this.memory = memory;
    this.pairs = pairs;
  }

  /**
   * What came of a file.
   *
   * @param bitext as it is now
   * @param outcome what storing it came to
   * @param reviewed how many of its beads a person has reviewed
   */
  public record Result(Bitext bitext, Outcome outcome, int reviewed) {
    /** The result in a line, for a reader. */
    public String summary() {
      String verb =
          switch (outcome) {
            case ADDED -> "added";
            case REPLACED -> "corrected";
            case UNCHANGED, KEPT -> "as it was";
          };
      return "%s: %d beads, %d of them reviewed"
          .formatted(verb, bitext.alignment().beads().size(), reviewed);
    }
  }

  /**
   * Takes in a file.
   *
   * @param named the bitext that it is of; where empty, the file says it
   * @param allReviewed whether a person vouches for every link, marked or not
   * @throws IOException where the file cannot be read
   * @throws IngestException where it cannot be of that bitext; nothing was taken of it
   */
  public Result run(Path file, Optional<BitextId> named, boolean allReviewed)
      throws IOException, IngestException {
    Bitext bitext = files.read(file, named, memory::bitext, allReviewed);
    Outcome outcome = pairs.put(List.of(bitext)).outcomes().get(0);
    int reviewed = (int) bitext.alignment().beads().stream().filter(Bead::isReviewed).count();
    return new Result(bitext, outcome, reviewed);
  }
}
