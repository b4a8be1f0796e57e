package dev.stele.extract;

import dev.stele.document.Language;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the text out of a file. Safe for use by several threads. */
public interface Extractor extends AutoCloseable {

  /**
   * Reads a file.
   *
   * @param file any file that Tika reads; its name tells its type only where its content does not
   * @param language the language of the document, where the caller knows it; else it is found
   * @throws ExtractionException where the file cannot be read or has no text; it names the file and
   *     the reason
   */
  ExtractedDocument extract(Path file, Optional<Language> language) throws ExtractionException;

  /** Ends the parsing process. */
  @Override
  void close();
}
