package dev.stele.ingest;

import dev.stele.memory.BitextId;
import java.util.Optional;

/**
 * A file by which a bitext has been corrected.
 *
 * @param file the file, or an archive of files that belong together
 * @param bitext the bitext that it is of; where empty, the file says it
 * @param allReviewed whether a person vouches for every link, marked or not
 */
public record ReviewRequest(SourceFile file, Optional<BitextId> bitext, boolean allReviewed)
    implements JobRequest {}
