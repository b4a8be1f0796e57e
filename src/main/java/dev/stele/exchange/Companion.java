package dev.stele.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file that lies beside another to which it belongs. */
final class Companion {
  private Companion() {}

  /**
   * Finds a file beside another.
   *
   * @param name as a file names it; only its last part counts, so that none leads elsewhere
   */
  static Optional<Path> of(Path file, String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    if (last.isBlank() || last.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return Optional.of(file.resolveSibling(last))
        .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
  }

  /** The lines of a text. */
  static List<String> lines(Path text) throws FaultyFileException {
    try {
      return TextLines.all(text);
    } catch (IOException e) {
      throw new FaultyFileException("%s cannot be read: %s".formatted(text.getFileName(), e));
    }
  }
}
