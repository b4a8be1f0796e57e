package dev.stele.memory;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One language version of a document, as a file brought it.
 *
 * @param symbol empty where the document shows none and nobody named one
 * @param language the language of this version
 * @param date the date of the document
 * @param title its title
 * @param originals the languages that its masthead names as original
 * @param fileName the name of the file, without folders
 * @param digest SHA-256 of the file in hexadecimal digits
 */
public record DocumentVersion(
    Optional<DocumentSymbol> symbol,
    Language language,
    Optional<LocalDate> date,
    Optional<String> title,
    List<Language> originals,
    String fileName,
    String digest) {

  public DocumentVersion {
    originals = List.copyOf(originals);
    if (fileName.isBlank()) {
      throw new IllegalArgumentException("a document version comes from a file with a name");
    }
    if (!digest.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("'" + digest + "' is no SHA-256 digest");
    }
  }

  /** The same version under another symbol, or none. */
  public DocumentVersion withSymbol(Optional<DocumentSymbol> other) {
    return new DocumentVersion(other, language, date, title, originals, fileName, digest);
  }

  /** What a reader may cite it by: its symbol, or else the name of its file. */
  public String reference() {
    return symbol.map(Object::toString).orElse(fileName);
  }
}
