package dev.stele.embedding;

import dev.stele.align.EmbeddingException;
import dev.stele.align.SentenceEmbedder;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * A model that is loaded, once, when something is to be embedded for the first time. The library
 * that runs it is looked for only then; it may not be there, since it is not part of every build.
 */
public final class OnDemandEmbedder implements SentenceEmbedder {
  private final EmbeddingModel model;
  private Optional<SentenceEmbedder> opened = Optional.empty();

  public OnDemandEmbedder(EmbeddingModel model) {
    this.model = model;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return texts.isEmpty() ? List.of() : opened().embed(texts);
  }

  private synchronized SentenceEmbedder opened() {
    if (opened.isEmpty()) {
      opened = Optional.of(open());
    }
    return opened.get();
  }

  private SentenceEmbedder open() {
    try {
      return ServiceLoader.load(EmbedderProvider.class)
          .findFirst()
          .orElseThrow(() -> new EmbeddingException(missing("there is none")))
          .open(model);
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new EmbeddingException(missing(String.valueOf(e.getMessage())), e);
    }
  }

  private String missing(String why) {
    return "embedding.model: %s cannot be used without ONNX Runtime and its tokenizers: %s"
        .formatted(model.file(), why);
  }

  @Override
  public synchronized void close() {
    opened.ifPresent(SentenceEmbedder::close);
    opened = Optional.empty();
  }
}
