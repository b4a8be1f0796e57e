package dev.stele.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a document says of itself on its first page.
 *
 * @param symbol empty where none was found
 * @param language the language of this version
 * @param date the date of the document
 * @param title the title without the author line
 * @param originals the languages named as original, in the order printed; empty where none is named
 */
public record Masthead(
    Optional<DocumentSymbol> symbol,
    Language language,
    Optional<LocalDate> date,
    Optional<String> title,
    List<Language> originals) {

  public Masthead {
    originals = List.copyOf(originals);
  }

  /** The same, with a symbol that somebody who knows it has named. */
  public Masthead withSymbol(DocumentSymbol known) {
    return new Masthead(Optional.of(known), language, date, title, originals);
  }

  /** The language of the parts of this document that have no tag of their own. */
  public Optional<Language> untaggedOriginal() {
    return untaggedOriginal(originals);
  }

  /**
   * The language in which the parts of a document without a tag of their own were written. Where
   * several originals are named the tagged parts account for the others, and the rest is the
   * Secretariat's, which drafts in English if English is among them.
   *
   * @param originals the languages that a masthead names, in the order printed
   * @return empty where none is named
   */
  public static Optional<Language> untaggedOriginal(List<Language> originals) {
    return originals.contains(Language.ENGLISH)
        ? Optional.of(Language.ENGLISH)
        : originals.stream().findFirst();
  }
}
