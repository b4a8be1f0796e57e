package dev.stele.extract;

import java.time.Duration;

/**
 * How much the reading of one file may take.
 *
 * @param fileBytes the size of the file; what it unpacks to may be three times as much
 * @param heapMegabytes the memory of the parsing process
 * @param time how long one file may take, the start of the process not counted
 * @param outputCharacters how much text a file may hold, in UTF-16 code units
 * @param processes how many files are parsed at the same time, each in a process of its own
 */
public record ExtractionLimits(
    long fileBytes, int heapMegabytes, Duration time, int outputCharacters, int processes) {

  /** 100 MB, 512 MB of memory, a minute, 20 million characters, one process. */
  public static final ExtractionLimits DEFAULT =
      new ExtractionLimits(100L << 20, 512, Duration.ofSeconds(60), 20_000_000, 1);

  public ExtractionLimits {
    if (fileBytes < 1
        || heapMegabytes < 16
        || time.isNegative()
        || time.isZero()
        || outputCharacters < 1
        || processes < 1) {
      throw new IllegalArgumentException(
          "limits are positive, and a parsing process needs 16 MB at least");
    }
  }

  /** How many bytes a packed file may unpack to. */
  long unpackedBytes() {
    return 3 * fileBytes;
  }
}
