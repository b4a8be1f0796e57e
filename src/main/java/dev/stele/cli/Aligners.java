package dev.stele.cli;

import dev.stele.align.SentenceAligner;
import dev.stele.align.SentenceEmbedder;
import dev.stele.document.LanguagePair;
import dev.stele.embedding.OnDemandEmbedder;
import dev.stele.ingest.BitextMaker;
import dev.stele.ingest.VersionReader;
import dev.stele.lexicon.Lexicon;
import java.util.Optional;

/** Makes aligners as the settings say: with a model of sentences where they name one. */
final class Aligners implements AutoCloseable {
  private final Lexicon lexicon = Lexicon.seed();
  private final Optional<SentenceEmbedder> embedder;

  Aligners(Settings settings) {
    embedder = settings.embedding().map(OnDemandEmbedder::new);
  }

  SentenceAligner of(LanguagePair languages) {
    SentenceAligner aligner = SentenceAligner.of(languages.source(), languages.target(), lexicon);
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
