package dev.stele.embedding;

import dev.stele.align.EmbeddingException;
import dev.stele.align.SentenceEmbedder;

/** Something that runs models of sentences; found by {@link java.util.ServiceLoader}. */
public interface EmbedderProvider {

  /**
   * Loads a model.
   *
   * @throws EmbeddingException where it cannot be loaded, or is of another kind; the message says
   *     which setting and which file is to blame
   */
  SentenceEmbedder open(EmbeddingModel model);
}
