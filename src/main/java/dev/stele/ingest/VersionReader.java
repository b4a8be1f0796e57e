package dev.stele.ingest;

import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.document.Masthead;
import dev.stele.document.Outline;
import dev.stele.document.SegmentedParagraph;
import dev.stele.extract.ExtractedDocument;
import dev.stele.extract.ExtractionException;
import dev.stele.extract.Extractor;
import dev.stele.memory.DocumentVersion;
import dev.stele.segment.Segmenter;
import dev.stele.structure.OutlineReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file as a language version of a document: extraction, structure, segmentation. Safe for
 * use by several threads.
 */
public final class VersionReader {
  private final Extractor extractor;
  private final OutlineReader outlines;
  private final Segmenter segmenter;

  /** Joins the stages that a file passes; the extractor is not closed by it. */
  public VersionReader(Extractor extractor, OutlineReader outlines, Segmenter segmenter) {
    this.extractor = extractor;
    this.outlines = outlines;
    this.segmenter = segmenter;
  }

  /**
   * Reads a file.
   *
   * @param symbol the document's symbol, where the caller knows it
   * @throws IngestException where it cannot be read; the message names the file and the reason
   */
  public VersionText read(SourceFile file, Optional<DocumentSymbol> symbol) throws IngestException {
    ExtractedDocument extracted;
    try {
      extracted = extractor.extract(file.path(), file.language());
    } catch (ExtractionException e) {
      throw new IngestException(file.name() + ": " + e.explanation(), e);
    }
    Masthead masthead = symbol.map(extracted.masthead()::withSymbol).orElse(extracted.masthead());
    Outline outline = outlines.outline(masthead, extracted.blocks());
    Language language = masthead.language();
    List<SegmentedParagraph> paragraphs =
        outline.paragraphs().stream().map(p -> segmenter.segment(p, language)).toList();
    DocumentVersion version =
        new DocumentVersion(
            masthead.symbol(),
            language,
            masthead.date(),
            masthead.title(),
            masthead.originals(),
            file.name(),
            extracted.digest());
    return new VersionText(version, paragraphs);
  }
}
