package dev.stele.ingest;

import dev.stele.document.Language;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that holds one language version of a document.
 *
 * @param path where it lies
 * @param name the name that its owner gave it, without folders; an upload lies elsewhere under
 *     another name
 * @param language the language of the document, where it is known; else it is found
 */
public record SourceFile(Path path, String name, Optional<Language> language) {

  public SourceFile {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a file has a name");
    }
  }

  /**
   * A file that bears its own name; {@code language} is empty where it is to be found in the file.
   */
  public static SourceFile of(Path path, Optional<Language> language) {
    return new SourceFile(path, String.valueOf(path.getFileName()), language);
  }
}
