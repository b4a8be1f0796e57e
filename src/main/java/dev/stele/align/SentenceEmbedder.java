package dev.stele.align;

import java.util.List;

/**
 * Turns texts into vectors that lie near each other where the texts mean the same, in whatever
 * language they are. May be used by several threads.
 */
public interface SentenceEmbedder extends AutoCloseable {

  /**
   * The vectors of texts.
   *
   * @param texts in any order; perhaps none
   * @return a vector for each text, in their order and all with the same number of components; its
   *     length is 1, or 0 where there is nothing in the text
   * @throws EmbeddingException where they cannot be made
   */
  List<float[]> embed(List<String> texts);

  @Override
  void close();
}
