package dev.stele.ingest;

import dev.stele.align.Alignment;
import dev.stele.align.DocumentAligner;
import dev.stele.align.EmbeddingException;
import dev.stele.align.SentenceEmbedder;
import dev.stele.document.DocumentSymbol;
import dev.stele.document.Language;
import dev.stele.lexicon.Lexicon;
import dev.stele.memory.Bitext;
import dev.stele.memory.DocumentVersion;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes bitexts out of files. Safe for use by several threads. */
public final class BitextMaker {
  private final VersionReader reader;
  private final Supplier<Lexicon> lexicon;
  private final Optional<SentenceEmbedder> embedder;

  /**
   * Uses a reader, which it does not close.
   *
   * @param lexicon what is known beforehand; asked at every bitext
   */
  public BitextMaker(VersionReader reader, Supplier<Lexicon> lexicon) {
    this(reader, lexicon, Optional.empty());
  }

  private BitextMaker(
      VersionReader reader, Supplier<Lexicon> lexicon, Optional<SentenceEmbedder> embedder) {
    this.reader = reader;
    this.lexicon = lexicon;
    this.embedder = embedder;
  }

  /** The same, asking a model of sentences too; it is not closed here. */
  public BitextMaker with(SentenceEmbedder model) {
    return new BitextMaker(reader, lexicon, Optional.of(model));
  }

  /**
   * Reads two files and aligns them.
   *
   * @throws IngestException where a file cannot be read, both are in the same language, they bear
   *     different symbols, or the model of sentences fails
   */
  public Bitext make(BitextRequest request, Progress progress) throws IngestException {
    progress.report(0.0, "reading " + request.source().name());
    VersionText source = reader.read(request.source(), request.symbol());
    progress.report(0.4, "reading " + request.target().name());
    VersionText target = reader.read(request.target(), request.symbol());
    progress.report(0.8, "aligning");
    return align(source, target);
  }

  /**
   * Aligns two versions that have been read.
   *
   * @throws IngestException where both are in the same language, they bear different symbols, or
   *     the model of sentences fails
   */
  public Bitext align(VersionText source, VersionText target) throws IngestException {
    checkLanguages(source.version(), target.version());
    Optional<DocumentSymbol> symbol = commonSymbol(source.version(), target.version());
    return new Bitext(
        source.version().withSymbol(symbol),
        target.version().withSymbol(symbol),
        source.segments(),
        target.segments(),
        alignment(source, target));
  }

  private Alignment alignment(VersionText source, VersionText target) throws IngestException {
    DocumentAligner aligner =
        DocumentAligner.of(source.version().language(), target.version().language(), lexicon.get());
    try {
      return embedder
          .map(aligner::with)
          .orElse(aligner)
          .align(source.paragraphs(), target.paragraphs());
    } catch (EmbeddingException e) {
      throw new IngestException(e.getMessage(), e);
    }
  }

  private static void checkLanguages(DocumentVersion source, DocumentVersion target)
      throws IngestException {
    Language language = source.language();
    if (language.primary().equals(target.language().primary())) {
      throw new IngestException(
          "%s and %s are both in the same language, %s"
              .formatted(source.fileName(), target.fileName(), language));
    }
  }

  /**
   * A version that shows no symbol takes that of the other: a dump may have lost its first page.
   */
  private static Optional<DocumentSymbol> commonSymbol(
      DocumentVersion source, DocumentVersion target) throws IngestException {
    if (source.symbol().isPresent()
        && target.symbol().isPresent()
        && !source.symbol().equals(target.symbol())) {
      throw new IngestException(
          "%s is %s, but %s is %s; to align them all the same, name the symbol"
              .formatted(
                  source.fileName(), source.reference(), target.fileName(), target.reference()));
    }
    return source.symbol().or(target::symbol);
  }
}
