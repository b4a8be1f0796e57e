package dev.stele.embedding;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A model of sentences on this machine, and how it is to be used. The messages of its errors name
 * settings, since that is where models are named.
 *
 * @param file the model, as ONNX
 * @param tokenizer what cuts text into its tokens, as a {@code tokenizer.json} of Hugging Face
 * @param pooling how the vector of a text comes of those of its tokens
 * @param maxTokens how many tokens of a text the model reads, 2 to 8,192; the rest is left out
 */
public record EmbeddingModel(Path file, Path tokenizer, Pooling pooling, int maxTokens) {

  /** How the vector of a text comes of those of its tokens. */
  public enum Pooling {
    /** It is that of the first token. */
    CLS,
    /** It is the mean of them. */
    MEAN,
    /** The model does it itself, and puts out one vector for each text. */
    MODEL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Pooling parse(String text) {
      for (Pooling pooling : values()) {
        if (pooling.toString().equals(text)) {
          return pooling;
        }
      }
      throw new IllegalArgumentException(
          "embedding.pooling is cls, mean or model, not '%s'".formatted(text));
    }
  }

  public EmbeddingModel {
    if (maxTokens < 2 || maxTokens > 8_192) {
      throw new IllegalArgumentException(
          "embedding.max-tokens is 2 to 8192, not %d".formatted(maxTokens));
    }
  }
}
