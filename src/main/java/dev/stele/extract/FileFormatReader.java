package dev.stele.extract;

import java.io.IOException;
import java.nio.file.Path;

/** Reads files of one format, inside the parsing process. */
interface FileFormatReader {

  /**
   * Reads the text of a file as it stands.
   *
   * @throws UnreadableFileException with the reason where it is known
   * @throws IOException where the file is damaged
   */
  RawDocument read(Path file, ReadingLimits limits) throws IOException;
}
