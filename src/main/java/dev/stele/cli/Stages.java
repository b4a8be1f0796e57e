package dev.stele.cli;

import dev.stele.extract.ExtractionLimits;
import dev.stele.extract.Extractor;
import dev.stele.extract.ForkedExtractor;
import dev.stele.ingest.BitextMaker;
import dev.stele.ingest.VersionReader;
import dev.stele.lexicon.Lexicon;
import dev.stele.segment.Segmenter;
import dev.stele.structure.OutlineReader;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The stages of a document's way, wired together. */
final class Stages implements AutoCloseable {
  private final Extractor extractor;
  private final Aligners aligners;
  private final VersionReader reader;
  private final BitextMaker maker;

  Stages(Settings settings) {
    this(settings, 1, Lexicon::seed);
  }

  /**
   * Stages that several files can pass at the same time, each in a parsing process of its own.
   *
   * @param lexicon what is known beforehand; asked at every bitext
   */
  Stages(Settings settings, int files, Supplier<Lexicon> lexicon) {
    extractor = extractor(settings, files);
    reader = new VersionReader(extractor, OutlineReader.load(), Segmenter.load());
    aligners = new Aligners(settings, lexicon);
    maker = aligners.maker(reader);
  }

  static Extractor extractor(Settings settings, int files) {
    return new ForkedExtractor(
        new ExtractionLimits(
            settings.fileMegabytes() * 1_000_000L,
            settings.heapMegabytes(),
            Duration.ofSeconds(settings.seconds()),
            settings.maxCharacters(),
            files));
  }

  VersionReader reader() {
    return reader;
  }

  BitextMaker maker() {
    return maker;
  }

  @Override
  public void close() {
    aligners.close();
    extractor.close();
  }

  /** The stages, loaded when they are first needed, so that a server answers before. */
  static final class OnDemand implements AutoCloseable {
    private final Settings settings;
    private final Supplier<Lexicon> lexicon;
    private Optional<Stages> loaded = Optional.empty();

    OnDemand(Settings settings, Supplier<Lexicon> lexicon) {
      this.settings = settings;
      this.lexicon = lexicon;
    }

    synchronized BitextMaker maker() {
      if (loaded.isEmpty()) {
        loaded = Optional.of(new Stages(settings, 1, lexicon));
      }
      return loaded.get().maker();
    }

    @Override
    public synchronized void close() {
      loaded.ifPresent(Stages::close);
    }
  }
}
