package dev.stele.extract;

import dev.stele.document.Block;
import dev.stele.document.Language;
import dev.stele.document.Masthead;
import java.util.List;
import java.util.Optional;

/** Makes a document of what the parsing process read. */
final class DocumentMaker {
  private DocumentMaker() {}

  /**
   * @param language what the caller knows; it wins
   * @param digest SHA-256 of the file
   * @return empty where there is no text
   * @throws LanguageUnknownException where neither caller nor document tell the language
   */
  static Optional<ExtractedDocument> document(
      RawDocument raw, Optional<Language> language, String digest) throws LanguageUnknownException {
    List<Draft> drafts;
    List<String> furniture;
    boolean paged = false;
    if (raw instanceof RawDocument.LaidOut laidOut) {
      LaidOutText text = new LaidOutText(laidOut.lines());
      drafts = Footnotes.place(text.drafts(), text.notes());
      furniture = text.furniture();
      paged = true;
    } else if (raw instanceof RawDocument.Unformatted unformatted) {
      UnformattedText text = new UnformattedText(unformatted.text());
      drafts = Footnotes.place(text.drafts(), text.notes());
      furniture = text.furniture();
    } else {
      FlowingText text = new FlowingText(((RawDocument.Flowing) raw).pieces());
      drafts = text.drafts();
      furniture = text.furniture();
    }
    if (drafts.isEmpty()) {
      return Optional.empty();
    }
    FirstPage page = new FirstPage(drafts, furniture);
    boolean pages = paged;
    List<Block> blocks = page.drafts().stream().map(draft -> block(draft, pages)).toList();
    Language found = language.or(page::language).orElse(null);
    if (found == null) {
      found = LanguageFinder.find(blocks).orElseThrow(LanguageUnknownException::new);
    }
    Masthead masthead =
        new Masthead(page.symbol(), found, page.date(), page.title(), page.originals());
    return Optional.of(new ExtractedDocument(masthead, blocks, digest));
  }

  private static Block block(Draft draft, boolean paged) {
    return new Block(
        draft.kind(), draft.text().text(), draft.text().marks(), paged ? draft.page() : 0);
  }
}
