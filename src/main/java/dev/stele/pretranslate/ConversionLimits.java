package dev.stele.pretranslate;

import java.time.Duration;

/**
 * How much the conversion of one document may take.
 *
 * @param fileBytes the size of a file; what a document unpacks to may be three times as much
 * @param heapMegabytes the memory of the process that reads the document
 * @param time how long that may take
 */
public record ConversionLimits(long fileBytes, int heapMegabytes, Duration time) {

  public ConversionLimits {
    if (fileBytes < 1 || heapMegabytes < 16 || time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("limits are positive, and a process needs 16 MB at least");
    }
  }

  long unpackedBytes() {
    return 3 * fileBytes;
  }
}
