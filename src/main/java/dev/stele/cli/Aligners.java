package dev.stele.cli;

import dev.stele.align.SentenceAligner;
import dev.stele.align.SentenceEmbedder;
import dev.stele.document.LanguagePair;
import dev.stele.embedding.OnDemandEmbedder;
import dev.stele.ingest.BitextMaker;
import dev.stele.ingest.VersionReader;
import dev.stele.lexicon.Lexicon;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes aligners as the settings say: with a model of sentences where they name one. */
final class Aligners implements AutoCloseable {
  private final Supplier<Lexicon> lexicon;
  private final Optional<SentenceEmbedder> embedder;

  /** Aligners that know what comes with the program. */
  Aligners(Settings settings) {
    this(settings, Lexicon::seed);
  }

  /** Aligners that ask what is known whenever something is to be aligned. */
  Aligners(Settings settings, Supplier<Lexicon> lexicon) {
    this.lexicon = lexicon;
    embedder = settings.embedding().map(OnDemandEmbedder::new);
  }

  SentenceAligner of(LanguagePair languages) {
    SentenceAligner aligner =
        SentenceAligner.of(languages.source(), languages.target(), lexicon.get());
    return embedder.map(aligner::with).orElse(aligner);
  }

  BitextMaker maker(VersionReader reader) {
    BitextMaker maker = new BitextMaker(reader, lexicon);
    return embedder.map(maker::with).orElse(maker);
  }

  @Override
  public void close() {
    embedder.ifPresent(SentenceEmbedder::close);
  }
}
